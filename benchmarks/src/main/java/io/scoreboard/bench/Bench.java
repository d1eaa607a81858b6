package io.scoreboard.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures latency of a running Scoreboard and of the Kafka beneath it, in turns. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures POST → answer and POST → WebSocket frame beside raw Kafka send → poll.")
public final class Bench implements Callable<Integer> {

  @Option(names = "--url", defaultValue = "http://localhost:8080", description = "Where it runs.")
  private URI url = URI.create("http://localhost:8080");

  @Option(names = "--data-dir", defaultValue = "./data", description = "Its data directory.")
  private Path dataDir = Path.of("data");

  @Option(names = "--rate", defaultValue = "200", description = "Actions a second.")
  private int rate;

  @Option(names = "--seconds", defaultValue = "10", description = "Length of each round.")
  private int seconds;

  @Option(names = "--rounds", defaultValue = "3", description = "Rounds of each kind.")
  private int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "30",
      description = "Seconds before the first round, until both sides run compiled code.")
  private int warmUp;

  @Option(names = "--only-load", description = "Posts and does not measure the floor.")
  private boolean onlyLoad;

  /** Runs the command line. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Target target = Target.of(url, dataDir);
    OpenLoop load = new OpenLoop(rate, Duration.ofSeconds(seconds));
    long failed = round(target, new OpenLoop(rate, Duration.ofSeconds(warmUp)), "warm-up");
    System.out.printf(
        "%-28s %8s %9s %9s %9s%n", "milliseconds at " + rate + "/s", "count", "p50", "p99", "max");
    for (int i = 1; i <= rounds; i++) {
      failed += round(target, load, "round " + i);
    }
    return failed == 0 ? 0 : 1;
  }

  private long round(Target target, OpenLoop load, String name) throws Exception {
    Latencies floor = new Latencies();
    if (!onlyLoad) {
      new KafkaFloor(target.bootstrapServers()).run(load, floor);
    }
    try (ScoreLoad scores = new ScoreLoad(target, "b" + System.nanoTime() + "-")) {
      scores.run(load);
      if (!name.equals("warm-up")) {
        report(name, floor, scores);
      }
      return scores.failed.sum() + scores.missing();
    }
  }

  private static void report(String name, Latencies floor, ScoreLoad scores) {
    System.out.println(floor.row(name + " raw Kafka"));
    System.out.println(scores.answers.row(name + " POST → answer"));
    System.out.println(scores.frames.row(name + " POST → frame"));
    System.out.printf(
        Locale.ROOT,
        "%s ratio to raw Kafka at p50: answer %.1f×, frame %.1f×; failed %d, frames missing %d%n",
        name,
        scores.answers.percentile(50) / floor.percentile(50),
        scores.frames.percentile(50) / floor.percentile(50),
        scores.failed.sum(),
        scores.missing());
  }
}
