package io.scoreboard.audit.cli;

import io.scoreboard.audit.replay.History;
import io.scoreboard.audit.replay.Line;
import io.scoreboard.audit.replay.Replay;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code history}: every action of a user with the running total; one whose effects do not add up
 * to the total is told and ends with 1.
 */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = "Every action of a user, oldest first, with the running total.")
final class HistoryCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final KafkaOption where = new KafkaOption();

  @Option(names = "--user", paramLabel = "U", description = "Only of that user id.")
  private @Nullable String user;

  @Option(names = "--action", paramLabel = "A", description = "Only the action of that id.")
  private @Nullable String action;

  @Option(
      names = "--from",
      paramLabel = "T",
      converter = InstantConverter.class,
      description = "Only what happened at that instant or later.")
  private Instant from = Instant.MIN;

  @Option(
      names = "--to",
      paramLabel = "T",
      converter = InstantConverter.class,
      description = "Only what happened at that instant or before.")
  private Instant to = Instant.MAX;

  @Option(names = "--json", description = "A line of JSON for each user.")
  private boolean json;

  private boolean allAdd = true;
  private boolean anything;

  @Override
  public Integer call() {
    try (Replay replay = Replay.forHistories()) {
      KafkaOption.log(where.kafka()).read(replay::add);
      replay.histories(userId -> user == null || user.equals(userId), this::show);
    }
    if (!anything && !json) {
      spec.commandLine().getOut().println("The log has nothing of that");
    }
    return allAdd ? 0 : 1;
  }

  private void show(History history) {
    List<Line> shown = history.lines().stream().filter(this::isWanted).toList();
    if (shown.isEmpty()) {
      return;
    }
    anything = true;
    HistoryText text = new HistoryText(history, shown);
    spec.commandLine().getOut().println(json ? text.json() : text.table(isColoured()));
    if (!history.adds()) {
      allAdd = false;
      spec.commandLine()
          .getErr()
          .println("The lines of %s do not add up to the total".formatted(history.userId()));
    }
  }

  private boolean isWanted(Line line) {
    return (action == null || action.equals(line.actionId()))
        && !line.occurredAt().isBefore(from)
        && !line.occurredAt().isAfter(to);
  }

  private boolean isColoured() {
    return spec.commandLine().getColorScheme().ansi().enabled() && TerminalProgress.isTerminal();
  }
}
