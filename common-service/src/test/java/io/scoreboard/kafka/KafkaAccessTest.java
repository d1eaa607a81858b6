package io.scoreboard.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.kafka.autoconfigure.SslBundleSslEngineFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

class KafkaAccessTest {

  private static final SslBundle BUNDLE = SslBundle.of(SslStoreBundle.NONE);

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyClientGetsAddressProtocolBundleAndLogin(Map<String, Object> client) {
    assertThat(client)
        .containsEntry("bootstrap.servers", "one:9093,two:9093")
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("ssl.engine.factory.class", SslBundleSslEngineFactory.class)
        .containsEntry(SslBundle.class.getName(), BUNDLE)
        .containsEntry("sasl.mechanism", "PLAIN");
  }

  static Stream<Map<String, Object>> everyKind() {
    KafkaProperties properties = new KafkaProperties();
    properties.getProperties().put("sasl.mechanism", "PLAIN");
    properties.getStreams().setApplicationId("any");
    KafkaAccess kafka = new KafkaAccess(properties, new Secured());
    return Stream.of(kafka.consumer(), kafka.producer(), kafka.admin(), kafka.streams());
  }

  private record Secured() implements KafkaConnectionDetails {

    @Override
    public List<String> getBootstrapServers() {
      return List.of("one:9093", "two:9093");
    }

    @Override
    public SslBundle getSslBundle() {
      return BUNDLE;
    }

    @Override
    public String getSecurityProtocol() {
      return "SASL_SSL";
    }
  }
}
