package io.scoreboard.audit.cli;

import io.scoreboard.audit.log.Isolation;
import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.audit.log.Span;
import io.scoreboard.integrity.RecordDigest;
import io.scoreboard.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code receipt}: whether the log still holds the record that a receipt was given for. */
@Command(
    name = "receipt",
    mixinStandardHelpOptions = true,
    description = "Whether the log still holds the record that a receipt was given for.")
final class ReceiptCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final KafkaOption where = new KafkaOption();

  @Option(names = "--partition", paramLabel = "P", required = true, description = "As received.")
  private int partition;

  @Option(names = "--offset", paramLabel = "O", required = true, description = "As received.")
  private long offset;

  @Option(names = "--hash", paramLabel = "H", required = true, description = "As received.")
  private String hash = "";

  @Override
  public Integer call() {
    if (partition < 0 || offset < 0 || !hash.matches("[0-9a-fA-F]{64}")) {
      throw new ParameterException(
          spec.commandLine(), "a receipt is a partition, an offset and 64 hexadecimal digits");
    }
    LogRecord record = find(where.kafka());
    boolean holds = record != null && hex(record).equals(hash.toLowerCase(Locale.ROOT));
    spec.commandLine().getOut().println(answer(record, holds));
    return holds ? 0 : 1;
  }

  private @Nullable LogRecord find(KafkaLog kafka) {
    String topic = Topic.SCORE_EVENTS.text();
    Span all = kafka.all(topic, Isolation.ALL);
    AtomicReference<@Nullable LogRecord> found = new AtomicReference<>();
    if (offset >= all.from().getOrDefault(partition, Long.MAX_VALUE)
        && offset < all.to().getOrDefault(partition, 0L)) {
      Span one = Span.of(Map.of(partition, offset), Map.of(partition, offset + 1));
      kafka.read(topic, one, Isolation.ALL, found::set);
    }
    return found.get();
  }

  private String answer(@Nullable LogRecord record, boolean holds) {
    String place = "partition %d offset %d".formatted(partition, offset);
    if (record == null) {
      return "Not in the log: there is no record at " + place;
    }
    byte[] value = record.value();
    return holds
        ? "In the log, unchanged: %s holds %s"
            .formatted(place, value == null ? "" : new String(value, StandardCharsets.UTF_8))
        : "Not what was received: the record at %s has hash %s".formatted(place, hex(record));
  }

  private static String hex(LogRecord at) {
    byte[] leaf =
        new RecordDigest().leaf(at.partition(), at.offset(), at.timestamp(), at.key(), at.value());
    return HexFormat.of().formatHex(leaf);
  }
}
