package io.scoreboard.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.kafka.autoconfigure.SslBundleSslEngineFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.util.StringUtils;

/**
 * The settings of every Kafka client that a service makes by itself: what {@code spring.kafka}
 * says, with the address, the security protocol and the SSL bundle that Spring Boot gives only to
 * the factories it makes. A client built from the properties alone would speak in the clear.
 */
public final class KafkaAccess {

  private final KafkaProperties properties;
  private final KafkaConnectionDetails connection;

  /** To the Kafka of those details. */
  public KafkaAccess(KafkaProperties properties, KafkaConnectionDetails connection) {
    this.properties = properties;
    this.connection = connection;
  }

  /** Settings of a consumer, by Kafka's names. */
  public Map<String, Object> consumer() {
    return at(connection.getConsumer(), properties.buildConsumerProperties());
  }

  /** Settings of a producer, by Kafka's names. */
  public Map<String, Object> producer() {
    return at(connection.getProducer(), properties.buildProducerProperties());
  }

  /** Settings of an admin client, by Kafka's names; they fit any kind of client. */
  public Map<String, Object> admin() {
    return at(connection.getAdmin(), properties.buildAdminProperties());
  }

  /** Settings of a Streams application, which hands them on to its own clients. */
  public Map<String, Object> streams() {
    return at(connection.getStreams(), properties.buildStreamsProperties());
  }

  private static Map<String, Object> at(
      KafkaConnectionDetails.Configuration where, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        String.join(",", where.getBootstrapServers()));
    String protocol = where.getSecurityProtocol();
    if (StringUtils.hasLength(protocol)) {
      all.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol);
    }
    SslBundle bundle = where.getSslBundle();
    if (bundle != null) {
      all.put(SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG, SslBundleSslEngineFactory.class);
      all.put(SslBundle.class.getName(), bundle);
    }
    return all;
  }
}
