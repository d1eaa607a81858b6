package io.scoreboard.system.journey;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.command.CommandApi;
import io.scoreboard.gateway.PushGateway;
import io.scoreboard.projector.Projector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Command API, projector and gateway, each in a context and on a port of its own. */
final class ThreeServices implements Deployment, AutoCloseable {

  private static final String SECRET = UUID.randomUUID() + "-" + UUID.randomUUID();
  private static final String SIGNING_KEY = UUID.randomUUID() + "-" + UUID.randomUUID();

  private final ConfigurableApplicationContext projector;
  private final ConfigurableApplicationContext commandApi;
  private final ConfigurableApplicationContext gateway;

  ThreeServices(String bootstrapServers) {
    this(bootstrapServers, _ -> List.of());
  }

  /** With further arguments for each service. */
  ThreeServices(String bootstrapServers, Function<Class<?>, List<String>> arguments) {
    projector = start(Projector.class, bootstrapServers, arguments);
    commandApi = start(CommandApi.class, bootstrapServers, arguments);
    gateway = start(PushGateway.class, bootstrapServers, arguments);
    List.of(projector, commandApi, gateway).forEach(ThreeServices::awaitReady);
  }

  private static ConfigurableApplicationContext start(
      Class<?> service, String bootstrapServers, Function<Class<?>, List<String>> more) {
    try {
      List<String> arguments = new ArrayList<>(more.apply(service));
      arguments.add("--server.port=0");
      arguments.add("--spring.kafka.bootstrap-servers=" + bootstrapServers);
      arguments.add("--scoreboard.jwt.secret=" + SECRET);
      arguments.add("--scoreboard.signature.keys=" + SIGNING_KEY);
      arguments.add("--scoreboard.projector.state-dir=" + Files.createTempDirectory("projector"));
      return new SpringApplicationBuilder(service).run(arguments.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitReady(ConfigurableApplicationContext service) {
    Client client = new Client(null);
    URI probe = uri(service).resolve("/actuator/health/readiness");
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> client.send(java.net.http.HttpRequest.newBuilder(probe)).status() == 200);
  }

  @Override
  public URI commands() {
    return uri(commandApi);
  }

  @Override
  public URI reads() {
    return uri(projector);
  }

  @Override
  public URI push() {
    return uri(gateway);
  }

  /** What a counter or gauge of the projector says now. */
  double projectorMeter(String name) {
    return projector
        .getBean(MeterRegistry.class)
        .get(name)
        .meter()
        .measure()
        .iterator()
        .next()
        .getValue();
  }

  private static URI uri(ConfigurableApplicationContext context) {
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public String token(String subject, String role) {
    return Tokens.mint("scoreboard", SECRET, subject, role);
  }

  @Override
  public String signature(String userId, long delta, String actionId) {
    return Tokens.sign(SIGNING_KEY, userId, delta, actionId);
  }

  @Override
  public void close() {
    List.of(gateway, commandApi, projector).forEach(ConfigurableApplicationContext::close);
  }
}
