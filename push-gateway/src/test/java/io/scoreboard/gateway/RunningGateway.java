package io.scoreboard.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A whole gateway on a real port, fed by a real Kafka. */
public final class RunningGateway implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final ConfigurableApplicationContext context;

  private RunningGateway(String brokers, String... settings) {
    Stream<String> fixed =
        Stream.of(
            "server.port=0",
            "spring.kafka.bootstrap-servers=" + brokers,
            "scoreboard.jwt.secret=" + Tokens.SECRET,
            "scoreboard.jwt.issuer=" + Tokens.ISSUER);
    context =
        new SpringApplicationBuilder(PushGateway.class)
            .run(
                Stream.concat(fixed, Arrays.stream(settings))
                    .map(setting -> "--" + setting)
                    .toArray(String[]::new));
  }

  /** Starts one with these settings on the Kafka that all tests share. */
  public static RunningGateway start(String... settings) {
    return new RunningGateway(SharedKafka.BROKER.getBrokersAsString(), settings);
  }

  /** Starts one on a Kafka of its own. */
  public static RunningGateway startOn(EmbeddedKafkaBroker broker, String... settings) {
    return new RunningGateway(broker.getBrokersAsString(), settings);
  }

  /** What feeds the Kafka that all tests share. */
  public static Feeder feeder() {
    return SharedKafka.FEEDER;
  }

  /** A Kafka without topics. */
  public static EmbeddedKafkaBroker newKafka() {
    EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
    broker.afterPropertiesSet();
    return broker;
  }

  /** The port. */
  public int port() {
    return Integer.parseInt(
        String.valueOf(context.getEnvironment().getProperty("local.server.port")));
  }

  /** An address on it, such as {@code ws} or {@code http} with {@code /path}. */
  public URI uri(String scheme, String path) {
    return URI.create(scheme + "://localhost:" + port() + path);
  }

  /** Asks for a path with these headers, by names and values in turn. */
  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri("http", path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a counter or gauge says now. */
  public double meter(String name, String... tags) {
    var measured = context.getBean(MeterRegistry.class).get(name).tags(tags).meter().measure();
    return measured.iterator().next().getValue();
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class SharedKafka {
    static final EmbeddedKafkaBroker BROKER = newKafka();
    static final Feeder FEEDER = new Feeder(BROKER.getBrokersAsString());
  }
}
