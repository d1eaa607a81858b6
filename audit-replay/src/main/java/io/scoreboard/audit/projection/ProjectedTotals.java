package io.scoreboard.audit.projection;

import io.scoreboard.audit.log.Isolation;
import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.audit.log.Span;
import io.scoreboard.audit.log.UnreadableException;
import io.scoreboard.wire.Projection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The projector's totals, out of the changelog of its standings: what it would start again with. A
 * row that cannot be read ends in an {@link UnreadableException} that names the user.
 */
public final class ProjectedTotals {

  private final JsonMapper json = new JsonMapper();
  private final Map<String, ProjectedTotal> totals = new ConcurrentHashMap<>();

  /** Reads what was committed up to now, several partitions at once: a user is in one alone. */
  public ProjectedTotals(KafkaLog kafka, Projection projection) {
    String topic = projection.changelog("standings", "standings");
    kafka.all(topic, Isolation.COMMITTED).byPartition().parallelStream()
        .forEach(part -> newest(kafka, topic, part).forEach(this::enter));
  }

  private static Map<String, byte @Nullable []> newest(KafkaLog kafka, String topic, Span part) {
    Map<String, byte @Nullable []> newest = new HashMap<>();
    kafka.read(
        topic,
        part,
        Isolation.COMMITTED,
        record -> {
          if (record.key() != null) {
            newest.put(new String(record.key(), StandardCharsets.UTF_8), record.value());
          }
        });
    return newest;
  }

  private void enter(String userId, byte @Nullable [] standing) {
    if (standing == null) {
      return;
    }
    try {
      JsonNode row = json.readTree(standing);
      totals.put(userId, parse(row));
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      throw new UnreadableException("the projector's row of " + userId + " cannot be read", e);
    }
  }

  private static ProjectedTotal parse(JsonNode row) {
    JsonNode tally = row.path("tally");
    return new ProjectedTotal(
        tally.isObject(),
        tally.path("score").asLong(0),
        tally.isObject() ? Instant.parse(tally.path("reachedAt").asString()).toEpochMilli() : 0,
        row.path("actions").asLong());
  }

  /** Every user the projector has heard of. */
  public Map<String, ProjectedTotal> byUser() {
    return totals;
  }
}
