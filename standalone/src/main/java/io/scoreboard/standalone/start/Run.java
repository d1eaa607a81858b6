package io.scoreboard.standalone.start;

import io.scoreboard.standalone.broker.LocalKafka;
import io.scoreboard.standalone.data.DataDirectory;
import io.scoreboard.standalone.data.DirectoryLock;
import io.scoreboard.standalone.data.PlainFailure;
import io.scoreboard.standalone.data.Secrets;
import io.scoreboard.standalone.data.SecretsFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Everything that runs, from the lock to the ready message; a start that fails ends in a {@link
 * PlainFailure} and leaves nothing open. Closing drains the services, then stops Kafka, then frees
 * the data directory.
 */
final class Run implements AutoCloseable {

  private final DataDirectory data;
  private final Listener listener;
  private final @Nullable String outsideKafka;
  private final OpenedThings opened = new OpenedThings();

  Run(DataDirectory data, Listener listener, @Nullable String outsideKafka) {
    this.data = data;
    this.listener = listener;
    this.outsideKafka = outsideKafka;
  }

  /** Starts everything and returns what to tell the user. */
  String start() {
    opened.add(DirectoryLock.acquire(data));
    listener.requireFree();
    Secrets secrets = secrets();
    ConfigurableApplicationContext context = application(secrets).run(arguments());
    new Readiness(context.getBean(HealthEndpoint.class)).await();
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    boolean encrypted = Ssl.isEnabled(context.getBean(ServerProperties.class).getSsl());
    String url = listener.url(encrypted ? "https" : "http", port);
    return new ReadyMessage(url).text(secrets, Instant.now());
  }

  private @Nullable Secrets secrets() {
    boolean tokensComeFromElsewhere = System.getenv("SCOREBOARD_JWT_JWKS") != null;
    return tokensComeFromElsewhere ? null : new SecretsFile(data, System.getenv()).readOrCreate();
  }

  private SpringApplication application(@Nullable Secrets secrets) {
    SpringApplication application = new SpringApplication(StandaloneApplication.class);
    application.setDefaultProperties(new Defaults(data, secrets).asProperties());
    application.setBannerMode(Banner.Mode.OFF);
    application.setRegisterShutdownHook(false); // see StopSignal
    application.addInitializers(this::beforeRefresh);
    return application;
  }

  /** Logging is set up by then, and no bean is made yet. */
  private void beforeRefresh(ConfigurableApplicationContext context) {
    if (outsideKafka == null) {
      LocalKafka kafka = opened.add(LocalKafka.launch(data.kafka()));
      data.noteKafka(kafka.bootstrapServers());
      new KafkaInside(kafka).registerIn(context);
    } else {
      data.noteKafka(outsideKafka);
    }
    opened.add(context);
  }

  private String[] arguments() {
    String host = "--server.address=" + listener.host().getHostAddress();
    String port = "--server.port=" + listener.port();
    return outsideKafka == null
        ? new String[] {host, port}
        : new String[] {host, port, "--spring.kafka.bootstrap-servers=" + outsideKafka};
  }

  @Override
  public void close() {
    opened.close();
  }
}
