package io.scoreboard.audit.cli;

import io.scoreboard.attempts.SuspiciousActivity;
import io.scoreboard.audit.suspects.Suspects;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code suspects}: what was found unusual among the attempts that are still kept. */
@Command(
    name = "suspects",
    mixinStandardHelpOptions = true,
    description = "Unusual activity: many refusals of a sender, many actions or points of a user.")
final class SuspectsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final KafkaOption where = new KafkaOption();

  @Option(
      names = "--since",
      paramLabel = "T",
      converter = InstantConverter.class,
      description = "Only what went on at that instant or later.")
  private Instant since = Instant.MIN;

  @Option(
      names = "--user",
      paramLabel = "U",
      description = "Only of that user id or subject of a token.")
  private @Nullable String user;

  @Option(names = "--json", description = "A line of JSON for each.")
  private boolean json;

  @Override
  public Integer call() {
    List<SuspiciousActivity> shown =
        Suspects.of(where.kafka()).stream().filter(this::isWanted).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      shown.forEach(it -> out.println(SuspectText.json(it)));
    } else if (shown.isEmpty()) {
      out.println("Nothing unusual is known");
    } else {
      out.println(SuspectText.HEAD);
      shown.forEach(it -> out.println(SuspectText.row(it)));
    }
    return 0;
  }

  private boolean isWanted(SuspiciousActivity activity) {
    return !activity.last().isBefore(since)
        && (user == null || user.equals(activity.userId()) || user.equals(activity.subject()));
  }
}
