package io.scoreboard.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.gateway.PushGateway;
import io.scoreboard.system.Certificate;
import io.scoreboard.wire.UnusableKafkaException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One more gateway on a secured Kafka, with settings of its own. */
final class SecuredGateway {

  private SecuredGateway() {}

  /** Starts one that speaks HTTPS and takes new certificates soon. */
  static ConfigurableApplicationContext withTls(
      SecuredKafka kafka, List<String> arguments, Certificate certificate) {
    List<String> settings = new ArrayList<>(arguments);
    settings.add("--server.ssl.bundle=web");
    settings.add("--spring.ssl.bundle.watch.file.quiet-period=500ms");
    String bundle = "--spring.ssl.bundle.pem.web.";
    settings.add(bundle + "reload-on-update=true");
    settings.add(bundle + "keystore.certificate=file:" + certificate.certificate());
    settings.add(bundle + "keystore.private-key=file:" + certificate.key());
    return run(kafka, settings);
  }

  /** Whether the server shows that certificate and answers. */
  static boolean isTrusted(Certificate certificate, URI uri) throws Exception {
    try {
      return certificate.trusting().send(get(uri), BodyHandlers.ofString()).statusCode() == 200;
    } catch (SSLHandshakeException e) {
      return false;
    }
  }

  /** How many new certificates could not be used. */
  static double failedRenewals(ConfigurableApplicationContext gateway) {
    MeterRegistry meters = gateway.getBean(MeterRegistry.class);
    return meters.counter("scoreboard.tls.renewals", "result", "failed").count();
  }

  static HttpRequest get(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
  }

  static String port(ConfigurableApplicationContext service) {
    return service.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** Why one with these settings does not start, in the words its operator sees. */
  static String failure(SecuredKafka kafka, List<String> settings) {
    Throwable found = catchThrowable(() -> run(kafka, settings));
    while (found != null && !(found instanceof UnusableKafkaException)) {
      found = found.getCause();
    }
    assertThat(found).isNotNull();
    return found.getMessage();
  }

  private static ConfigurableApplicationContext run(SecuredKafka kafka, List<String> settings) {
    List<String> arguments = new ArrayList<>(settings);
    arguments.add("--server.port=0");
    arguments.add("--spring.kafka.bootstrap-servers=" + kafka.address());
    arguments.add("--scoreboard.jwt.secret=" + UUID.randomUUID());
    return new SpringApplicationBuilder(PushGateway.class).run(arguments.toArray(String[]::new));
  }
}
