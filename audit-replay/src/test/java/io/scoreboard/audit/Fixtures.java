package io.scoreboard.audit;

import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.ScoreIncremented;
import io.scoreboard.events.ScoreSet;
import io.scoreboard.wire.JsonSerde;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Events and logs as tests like to write them: times are seconds. */
public final class Fixtures {

  private static final JsonSerde<ScoreEvent> JSON = JsonSerde.of(ScoreEvent.class);

  private Fixtures() {}

  public static ScoreIncremented increment(String user, long amount, long at, String id) {
    return new ScoreIncremented(id, user, amount, Instant.ofEpochSecond(at), "game-server");
  }

  public static ScoreSet set(String user, long value, long at, String id) {
    return new ScoreSet(id, user, value, Instant.ofEpochSecond(at), "game-server");
  }

  public static ActionRevoked revocation(String id) {
    return new ActionRevoked(id, "cheated", Instant.ofEpochSecond(1_000_000), "referee");
  }

  /** The events one after the other in partition 0, each logged a second after the other. */
  public static List<LogRecord> log(ScoreEvent... events) {
    return log(Arrays.asList(events), 1);
  }

  /** The events spread over partitions by their action ids, as Kafka would. */
  public static List<LogRecord> log(List<? extends ScoreEvent> events, int partitions) {
    Map<Integer, Long> ends = new HashMap<>();
    List<LogRecord> log = new ArrayList<>();
    for (ScoreEvent event : events) {
      int partition = Math.floorMod(event.actionId().hashCode(), partitions);
      long offset = ends.merge(partition, 1L, Long::sum) - 1;
      log.add(record(partition, offset, event.actionId(), json(event)));
    }
    return log;
  }

  public static String json(ScoreEvent event) {
    return new String(JSON.serialize("", event), StandardCharsets.UTF_8);
  }

  public static LogRecord record(
      int partition, long offset, @Nullable String key, @Nullable String value) {
    return new LogRecord(
        partition, offset, offset * 1_000, bytes(key), bytes(value), new RecordHeaders());
  }

  private static byte @Nullable [] bytes(@Nullable String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
