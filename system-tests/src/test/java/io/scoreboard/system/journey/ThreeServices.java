package io.scoreboard.system.journey;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.command.CommandApi;
import io.scoreboard.gateway.PushGateway;
import io.scoreboard.projector.Projector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Command API, projector and gateway, each in a context and on a port of its own. */
final class ThreeServices implements Deployment, AutoCloseable {

  private static final String SECRET = UUID.randomUUID().toString();
  private static final String SIGNING_KEY = UUID.randomUUID().toString();

  private final ConfigurableApplicationContext projector;
  private final ConfigurableApplicationContext commandApi;
  private final ConfigurableApplicationContext gateway;

  ThreeServices(String bootstrapServers) {
    this(bootstrapServers, newDirectory());
  }

  /** With stores in that directory, and with more settings, as on a command line. */
  ThreeServices(String bootstrapServers, Path state, String... settings) {
    this(bootstrapServers, state, _ -> List.of(settings), _ -> Map.of());
  }

  /** With further settings, and environment variables, of each service. */
  ThreeServices(
      String bootstrapServers,
      Function<Class<?>, List<String>> settings,
      Function<Class<?>, Map<String, String>> variables) {
    this(bootstrapServers, newDirectory(), settings, variables);
  }

  private ThreeServices(
      String bootstrapServers,
      Path state,
      Function<Class<?>, List<String>> settings,
      Function<Class<?>, Map<String, String>> variables) {
    List<String> all =
        List.of(
            "--server.port=0",
            "--spring.kafka.bootstrap-servers=" + bootstrapServers,
            "--scoreboard.jwt.secret=" + SECRET,
            "--scoreboard.signature.keys=" + SIGNING_KEY,
            "--scoreboard.projector.state-dir=" + state);
    projector = start(Projector.class, all, settings, variables);
    commandApi = start(CommandApi.class, all, settings, variables);
    gateway = start(PushGateway.class, all, settings, variables);
    List.of(projector, commandApi, gateway).forEach(ThreeServices::awaitReady);
  }

  private static ConfigurableApplicationContext start(
      Class<?> service,
      List<String> all,
      Function<Class<?>, List<String>> more,
      Function<Class<?>, Map<String, String>> variables) {
    List<String> arguments = new ArrayList<>(more.apply(service));
    arguments.addAll(all);
    return new SpringApplicationBuilder(service)
        .environment(environment(variables.apply(service)))
        .run(arguments.toArray(String[]::new));
  }

  /** Ours, with more variables than the process has. */
  private static StandardEnvironment environment(Map<String, String> more) {
    String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    Map<String, Object> variables = new HashMap<>(System.getenv());
    variables.putAll(more);
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, variables));
    return environment;
  }

  private static Path newDirectory() {
    try {
      return Files.createTempDirectory("projector");
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
