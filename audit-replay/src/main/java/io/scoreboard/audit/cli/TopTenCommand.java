package io.scoreboard.audit.cli;

import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.audit.projection.Names;
import io.scoreboard.audit.replay.Replay;
import io.scoreboard.audit.replay.Total;
import io.scoreboard.audit.verify.TopTen;
import io.scoreboard.board.BoardRow;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code top10}: the board as the log makes it, now or at any instant before. */
@Command(
    name = "top10",
    mixinStandardHelpOptions = true,
    description = "The top ten as the log makes it, now or at any instant before.")
final class TopTenCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final KafkaOption where = new KafkaOption();

  @Option(
      names = "--at",
      paramLabel = "T",
      converter = InstantConverter.class,
      description = "Only what was in the log at that instant, by Kafka's timestamps.")
  private @Nullable Instant at;

  @Override
  public Integer call() {
    KafkaLog kafka = where.kafka();
    List<BoardRow> rows = TopTen.of(totals(kafka));
    Map<String, String> names =
        Names.of(kafka, rows.stream().map(BoardRow::userId).collect(Collectors.toSet()));
    PrintWriter out = spec.commandLine().getOut();
    if (rows.isEmpty()) {
      out.println("Nobody has any points" + (at == null ? "" : " at " + at));
    }
    for (int i = 0; i < rows.size(); i++) {
      out.println(line(i + 1, rows.get(i), names));
    }
    return 0;
  }

  private Map<String, Total> totals(KafkaLog kafka) {
    long newest = at == null ? Long.MAX_VALUE : at.toEpochMilli();
    try (Replay replay = Replay.forTotals()) {
      KafkaOption.log(kafka)
          .read(
              record -> {
                if (record.timestamp() <= newest) {
                  replay.add(record);
                }
              });
      return replay.totals();
    }
  }

  private static String line(int rank, BoardRow row, Map<String, String> names) {
    String name = names.getOrDefault(row.userId(), row.userId());
    return "%2d  %-24s %16d  since %s  %s"
        .formatted(rank, name, row.score(), row.reachedAt(), row.userId())
        .stripTrailing();
  }
}
