package io.scoreboard.faults;

import io.scoreboard.faults.check.Limits;
import io.scoreboard.faults.cluster.Cluster;
import io.scoreboard.faults.kinds.Catalogue;
import io.scoreboard.faults.kinds.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./scoreboard faults}: exit code 0 if nothing was violated, 1 if something was. */
@Command(
    name = "faults",
    mixinStandardHelpOptions = true,
    description =
        "Starts a cluster of nine processes, breaks it on purpose and checks that nothing was lost.")
public final class Faults implements Callable<Integer> {

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "of the first run; the next ones count on from it (${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--runs", description = "how many; each fault once if it is not given")
  private @Nullable Integer runs;

  @Option(
      names = "--only",
      description = "these faults only; may be repeated, names as --list prints them")
  private List<String> only = List.of();

  @Option(names = "--list", description = "print the names of the faults and end")
  private boolean list;

  @Option(
      names = "--visible-within",
      paramLabel = "SECONDS",
      defaultValue = "15",
      description = "after a fault, for everything acknowledged (${DEFAULT-VALUE})")
  private long visibleWithin;

  @Option(
      names = "--answer-within",
      paramLabel = "SECONDS",
      defaultValue = "7",
      description = "for every request, except to a broken process (${DEFAULT-VALUE})")
  private long answerWithin;

  @Option(names = "--work", description = "where data, logs and histories go (target/faults/PID)")
  private @Nullable Path work;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandLine.Model.CommandSpec spec;

  /** Runs the command line and ends the JVM with its exit code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Faults()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<Fault> faults = chosen();
    if (list) {
      faults.forEach(fault -> System.out.println(fault.name()));
      return 0;
    }
    Path root = Path.of(System.getProperty("scoreboard.root", "."));
    Path directory = work == null ? root.resolve("target/faults").resolve(pid()) : work;
    Files.createDirectories(directory);
    System.out.println("Starting three brokers and six services; this takes a minute or two");
    try (Cluster cluster = Cluster.start(root.toAbsolutePath(), directory.toAbsolutePath())) {
      return runAll(cluster, faults, directory.toAbsolutePath()).isClean() ? 0 : 1;
    }
  }

  private static void warmUp(FaultRun run, long seed) {
    if (run.isCold()) {
      System.out.println("Warming up");
      System.out.printf("Of 20 answers 19 come within %d ms%n", run.warmUp(seed));
    }
  }

  private static String pid() {
    return Long.toString(ProcessHandle.current().pid());
  }

  private List<Fault> chosen() {
    List<Fault> all = Catalogue.all();
    for (String name : only) {
      if (all.stream().noneMatch(fault -> fault.name().equals(name))) {
        throw new ParameterException(spec.commandLine(), "no such fault: " + name + "; see --list");
      }
    }
    return only.isEmpty()
        ? all
        : all.stream().filter(fault -> only.contains(fault.name())).toList();
  }

  private Limits limits() {
    return new Limits(Duration.ofSeconds(visibleWithin), Duration.ofSeconds(answerWithin));
  }

  private Summary runAll(Cluster cluster, List<Fault> faults, Path directory) {
    Summary summary = new Summary(System.out);
    int count = runs == null ? faults.size() : runs;
    try (FaultRun run = new FaultRun(cluster, directory, limits())) {
      for (int i = 0; i < count; i++) {
        Fault fault = faults.get(i % faults.size());
        String reason = fault.whyNot(cluster).orElse(null);
        if (reason == null) {
          warmUp(run, seed + i);
          summary.add(run.run(fault, seed + i));
        } else {
          summary.skip(fault.name(), reason);
        }
      }
    }
    summary.print();
    return summary;
  }
}
