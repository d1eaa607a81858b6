package io.scoreboard.standalone.demo;

import io.scoreboard.auth.Role;
import io.scoreboard.standalone.cli.DataOption;
import io.scoreboard.standalone.token.TokenMint;
import java.io.Console;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demo}: sends believable scores to a running Scoreboard, so that the page moves. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Sends believable scores to a running Scoreboard, so that the page moves.")
public final class DemoCommand implements Callable<Integer> {

  private static final int MOST = 10_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "20",
      description = "Actions a second (default: ${DEFAULT-VALUE}).")
  private int rate = 20;

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many players (default: ${DEFAULT-VALUE}).")
  private int users = 50;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "How long (default: ${DEFAULT-VALUE}).")
  private int seconds = 60;

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080",
      description = "Where Scoreboard listens (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://localhost:8080");

  @Override
  public Integer call() throws InterruptedException {
    requireInRange("--rate", rate, MOST);
    requireInRange("--users", users, MOST);
    requireInRange("--seconds", seconds, 7 * 24 * 3600);
    requireHttp();
    try (GameServer server = new GameServer(url, token())) {
      Performance performance =
          new Performance(server, Player.cast(users), RandomGenerator.getDefault());
      performance.introduce();
      Tally tally = play(performance, new OpenLoop(rate, (long) rate * seconds));
      spec.commandLine().getOut().println(tally.summary());
      return tally.accepted() > 0 ? 0 : 1;
    }
  }

  private static Tally play(Performance performance, OpenLoop pace) throws InterruptedException {
    if (!onTerminal()) {
      return performance.play(pace, () -> {});
    }
    try (ProgressBar bar = new ProgressBar("demo", pace.times())) {
      return performance.play(pace, bar::step);
    }
  }

  @SuppressWarnings("SystemConsoleNull") // it is null in a pipe, again since JDK 25
  private static boolean onTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private String token() {
    return new TokenMint(data.secrets())
        .mint(
            "game-server",
            null,
            Set.of(Role.BACKEND),
            Instant.now(),
            Duration.ofSeconds(seconds).plusHours(1));
  }

  private void requireInRange(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new ParameterException(
          spec.commandLine(), "%s must be 1…%d, not %d".formatted(option, most, value));
    }
  }

  private void requireHttp() {
    if (!Set.of("http", "https").contains(String.valueOf(url.getScheme()))) {
      throw new ParameterException(spec.commandLine(), "--url is not an http(s) URL: " + url);
    }
  }
}
