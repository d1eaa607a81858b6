package io.scoreboard.audit.projection;

import io.scoreboard.audit.log.Isolation;
import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.audit.log.Span;
import io.scoreboard.pipeline.ActionFact;
import io.scoreboard.pipeline.ActionFact.ActionCounted;
import io.scoreboard.pipeline.ActionFact.ActionRepeated;
import io.scoreboard.pipeline.ActionFact.ActionWithdrawn;
import io.scoreboard.pipeline.LogPosition;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Projection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.kafka.common.errors.SerializationException;

/**
 * What the projector took in after the fold's end, because the log goes on while one looks: which
 * later records of the log its totals already reflect, exactly, and which users have any. It only
 * names records; what they say is read from the log. A fact that cannot be read names nothing.
 */
public final class Tail {

  private final JsonSerde<ActionFact> json = JsonSerde.of(ActionFact.class);
  private final String topic;
  private final SortedMap<Integer, Long> end;
  private final Map<String, ProjectedTotal> totals;
  private final Set<LogPosition> reflected = new HashSet<>();
  private final Set<String> movingUsers = new HashSet<>();

  /**
   * Reads the facts since the fold's end was fixed.
   *
   * @param facts where {@code counted-actions} ended before that
   * @param end the offset after the fold's last record, by partition of the log
   */
  public Tail(
      KafkaLog kafka,
      Projection projection,
      SortedMap<Integer, Long> facts,
      SortedMap<Integer, Long> end,
      Map<String, ProjectedTotal> totals) {
    this.topic = projection.countedActions();
    this.end = end;
    this.totals = totals;
    Span since = Span.of(facts, kafka.ends(topic, Isolation.ALL));
    kafka.read(topic, since, Isolation.ALL, this::accept);
  }

  private void accept(LogRecord record) {
    try {
      ActionFact fact = json.deserialize(topic, record.value());
      if (fact != null && isAfterEnd(fact.source()) && changesTotal(fact)) {
        String userId = fact.action().userId();
        movingUsers.add(userId);
        ProjectedTotal total = totals.get(userId);
        if (total != null && record.offset() < total.actions()) {
          reflected.add(fact.source());
        }
      }
    } catch (SerializationException e) {
      return; // the projector passed it over as well
    }
  }

  private boolean isAfterEnd(LogPosition source) {
    return source.offset() >= end.getOrDefault(source.partition(), 0L);
  }

  private static boolean changesTotal(ActionFact fact) {
    return switch (fact) {
      case ActionCounted _, ActionWithdrawn _ -> true;
      case ActionRepeated _ -> false;
    };
  }

  /** The records after the fold's end that the totals reflect. */
  public Set<LogPosition> reflected() {
    return reflected;
  }

  /** Users with facts from after the fold's end: the board may show any of their states. */
  public Set<String> movingUsers() {
    return movingUsers;
  }
}
