package io.scoreboard.bench;

import io.scoreboard.bench.questions.Plan;
import io.scoreboard.bench.questions.Question;
import io.scoreboard.bench.report.Answer;
import io.scoreboard.bench.report.Table;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./scoreboard bench}: measures, prints a table, and draws. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures a Scoreboard it starts for that, beside another system and beside what Kafka and"
          + " the operating system can do, in turns.",
      "Names of questions: ingest, latency, fanout, rebuild, growth, start."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:measured, whether or not the bars are reached",
      "1:something was lost, refused or broke: its figures are void",
      "2:wrong input",
      "3:what is needed cannot be read"
    })
public final class Bench implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--only", split = ",", paramLabel = "QUESTION", description = "These alone.")
  private List<String> only = Arrays.stream(Question.values()).map(Question::label).toList();

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "Of each round (${DEFAULT-VALUE}).")
  private int seconds;

  @Option(names = "--rounds", defaultValue = "3", description = "Of each side (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "60",
      description = "Seconds of load before the first round (${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--rate",
      defaultValue = "200",
      description = "latency: actions a second (${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--viewers",
      split = ",",
      defaultValue = "1000,5000",
      description = "fanout: sizes of the crowd (${DEFAULT-VALUE}).")
  private List<Integer> viewers = List.of();

  @Option(
      names = "--events",
      defaultValue = "200000",
      description = "rebuild: how many there are in the log (${DEFAULT-VALUE}).")
  private int events;

  @Option(
      names = "--users",
      split = ",",
      defaultValue = "10000,100000",
      description = "growth: how many there are, rising (${DEFAULT-VALUE}).")
  private List<Integer> users = List.of();

  @Option(names = "--peer", paramLabel = "DIR", description = "The system to measure beside ours.")
  private @Nullable Path peer;

  @Option(names = "--url", description = "A Scoreboard that runs already, for the first three.")
  private @Nullable URI url;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      defaultValue = "./data",
      description = "Its data directory (${DEFAULT-VALUE}).")
  private Path dataDir = Path.of("data");

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
  private @Nullable Path json;

  @Option(
      names = "--plots",
      paramLabel = "DIR",
      description = "Where plots are drawn (benchmarks/results).")
  private @Nullable Path plots;

  /** Runs the command line. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<Question> questions = only.stream().map(this::question).toList();
    Plan plan = plan();
    String missing = missing();
    if (!missing.isEmpty()) {
      spec.commandLine().getErr().println(missing);
      return 3;
    }
    List<Answer> answers = new Suite(plan).ask(questions);
    spec.commandLine().getOut().println(Conditions.text(plan));
    spec.commandLine().getOut().println(Table.text(answers));
    new Output(json, plots == null ? root().resolve("benchmarks/results") : plots)
        .write(Conditions.of(plan), answers);
    return answers.stream().allMatch(Answer::isSound) ? 0 : 1;
  }

  private String missing() {
    if (peer != null && !Files.isReadable(peer.resolve("start.sh"))) {
      return "There is no peer at " + peer + ": its start.sh cannot be read";
    }
    return url != null && !Files.isReadable(dataDir.resolve("secrets.properties"))
        ? "No Scoreboard was started in " + dataDir
        : "";
  }

  private Question question(String name) {
    return Arrays.stream(Question.values())
        .filter(question -> question.label().equals(name))
        .findFirst()
        .orElseThrow(() -> wrong("no such question: " + name));
  }

  private Plan plan() {
    if (seconds < 1 || rounds < 1 || warmUp < 0 || rate < 1 || events < 1) {
      throw wrong("--seconds, --rounds, --rate and --events must be at least 1, --warm-up 0");
    }
    if (viewers.stream().anyMatch(n -> n < 1) || !users.equals(users.stream().sorted().toList())) {
      throw wrong("--viewers must be at least 1, --users must rise");
    }
    return new Plan(
        root(),
        peer,
        url,
        dataDir,
        Duration.ofSeconds(seconds),
        rounds,
        Duration.ofSeconds(warmUp),
        rate,
        viewers,
        events,
        users);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static Path root() {
    return Path.of(System.getProperty("scoreboard.root", ".")).toAbsolutePath().normalize();
  }
}
