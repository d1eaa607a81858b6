package io.scoreboard.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoreboard.attempts.CommandAttempt;
import io.scoreboard.attempts.SuspicionRule;
import io.scoreboard.attempts.SuspiciousActivity;
import io.scoreboard.board.Board;
import io.scoreboard.board.BoardRow;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.board.Version;
import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.ScoreIncremented;
import io.scoreboard.events.ScoreSet;
import io.scoreboard.events.UserProfile;
import io.scoreboard.integrity.Checkpoint;
import io.scoreboard.pipeline.ActionFact;
import io.scoreboard.pipeline.CommandOutcome;
import io.scoreboard.pipeline.LogPosition;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written once can be read for ever: the approved JSON of every shape and version. */
class WireSamplesTest {

  private static final Instant TIME = Instant.parse("2026-11-22T03:00:00.123Z");
  private static final ScoreAction INCREMENT =
      new ScoreIncremented("a-1", "alice", 5, TIME, "game-server");
  private static final LogPosition SOURCE = new LogPosition(3, 42);
  private static final Version VERSION = Version.of(1, 90, 7);

  @ParameterizedTest
  @EnumSource
  void readsItsApprovedSample(WireName name) throws IOException {
    assertThat(read(name, sample(name))).isEqualTo(value(name));
  }

  @ParameterizedTest
  @EnumSource
  void writesItsApprovedSample(WireName name) throws IOException {
    assertThat(new String(write(name), UTF_8)).isEqualTo(new String(sample(name), UTF_8).strip());
  }

  @Test
  void readsAVersionThatSaysNothingOfNames() {
    String json =
        "{\"userId\":\"alice\",\"username\":\"Alice\",\"score\":1200,"
            + "\"version\":{\"epoch\":1,\"position\":97}}";
    assertThat(read(WireName.SCORE_UPDATED, json.getBytes(UTF_8)))
        .isEqualTo(new ScoreUpdate("alice", "Alice", 1200, Version.of(1, 97, 0)));
  }

  @Test
  void everyKindOfEventFactAndOutcomeHasAName() {
    for (Class<?> family : List.of(ScoreAction.class, ActionFact.class, CommandOutcome.class)) {
      assertThat(Arrays.stream(WireName.values()).map(WireName::shape).toList())
          .containsAll(List.of(family.getPermittedSubclasses()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "null and void",
        "[]",
        "{}",
        "{\"type\":\"score-tripled.v1\",\"actionId\":\"a\"}",
        "{\"type\":\"io.scoreboard.events.ScoreSet\",\"actionId\":\"a\"}",
        "{\"type\":\"score-set.v1\",\"actionId\":\"a\",\"userId\":\"u\",\"value\":1.5,"
            + "\"occurredAt\":\"2026-11-22T03:00:00Z\",\"sender\":\"s\"}",
        "{\"type\":\"score-set.v1\",\"actionId\":\"a\",\"userId\":\"u\",\"value\":\"5\","
            + "\"occurredAt\":\"2026-11-22T03:00:00Z\",\"sender\":\"s\"}",
        "{\"type\":\"score-set.v1\",\"actionId\":\"a\",\"userId\":\"u\",\"value\":1,\"value\":2,"
            + "\"occurredAt\":\"2026-11-22T03:00:00Z\",\"sender\":\"s\"}",
        "{\"type\":\"score-set.v1\",\"actionId\":\"a\",\"userId\":\"u\","
            + "\"occurredAt\":\"2026-11-22T03:00:00Z\",\"sender\":\"s\"}",
        "{\"type\":\"score-set.v1\",\"actionId\":\"a b\",\"userId\":\"u\",\"value\":1,"
            + "\"occurredAt\":\"2026-11-22T03:00:00Z\",\"sender\":\"s\"}",
        "{\"type\":\"score-set.v1\",\"actionId\":\"a\",\"userId\":\"u\",\"value\":1,"
            + "\"occurredAt\":\"+1000000000-12-31T23:59:59Z\",\"sender\":\"s\"}",
        "{\"type\":\"score-incremented.v1\",\"actionId\":\"a\",\"userId\":\"u\",\"amount\":0,"
            + "\"occurredAt\":\"2026-11-22T03:00:00Z\",\"sender\":\"s\"}"
      })
  void refusesWhatIsNoEvent(String json) {
    assertThatThrownBy(
            () -> JsonSerde.of(ScoreEvent.class).deserialize("score-events", json.getBytes(UTF_8)))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void passesOverFieldsOfNewerWriters() {
    byte[] json = "{\"username\":\"Alice\",\"email\":null,\"colour\":\"red\"}".getBytes(UTF_8);
    assertThat(JsonSerde.of(UserProfile.class).deserialize("users", json))
        .isEqualTo(new UserProfile("Alice", null));
  }

  private static Object value(WireName name) {
    return switch (name) {
      case SCORE_INCREMENTED -> INCREMENT;
      case SCORE_SET -> new ScoreSet("s-1", "alice", 1200, TIME, "game-server");
      case ACTION_REVOKED -> new ActionRevoked("a-1", "cheated", TIME, "referee");
      case USER_PROFILE -> new UserProfile("Alice", "alice@example.org");
      case ACTION_COUNTED -> new ActionFact.ActionCounted(INCREMENT, SOURCE);
      case ACTION_REPEATED -> new ActionFact.ActionRepeated(INCREMENT, SOURCE);
      case ACTION_WITHDRAWN -> new ActionFact.ActionWithdrawn(INCREMENT, SOURCE);
      case OUTCOME_COUNTED -> new CommandOutcome.Counted("a-1", 1200, 200, false);
      case OUTCOME_REVOKED -> new CommandOutcome.Revoked("a-1", 1195);
      case OUTCOME_ACTION_ID_REUSED -> new CommandOutcome.ActionIdReused("a-1");
      case OUTCOME_ALREADY_REVOKED -> new CommandOutcome.ActionAlreadyRevoked("a-1");
      case OUTCOME_UNKNOWN_ACTION -> new CommandOutcome.UnknownAction("a-1");
      case SCORE_UPDATED -> new ScoreUpdate("alice", "Alice", 1200, VERSION);
      case BOARD ->
          new Board(
              List.of(
                  new BoardRow("alice", "Alice", 1200, TIME), new BoardRow("bob", null, -3, TIME)),
              VERSION);
      case CHECKPOINT ->
          new Checkpoint(3, 42, 43, 43, "0123456789abcdef".repeat(4), "AQIDBAUGBwg=");
      case COMMAND_ATTEMPT ->
          new CommandAttempt(
              "alice",
              "203.0.113.7",
              "score-update",
              "alice",
              "a-1",
              5L,
              200,
              "none",
              "0af7651916cd43dd8448eb211c80319c",
              TIME);
      case SUSPICIOUS_ACTIVITY ->
          new SuspiciousActivity(
              SuspicionRule.REFUSALS,
              null,
              "203.0.113.7",
              null,
              30,
              20,
              Duration.ofMinutes(1),
              31,
              TIME,
              TIME.plusSeconds(30));
    };
  }

  private static Class<?> family(WireName name) {
    return switch (name) {
      case SCORE_INCREMENTED, SCORE_SET, ACTION_REVOKED -> ScoreEvent.class;
      case ACTION_COUNTED, ACTION_REPEATED, ACTION_WITHDRAWN -> ActionFact.class;
      case OUTCOME_COUNTED,
          OUTCOME_REVOKED,
          OUTCOME_ACTION_ID_REUSED,
          OUTCOME_ALREADY_REVOKED,
          OUTCOME_UNKNOWN_ACTION ->
          CommandOutcome.class;
      case USER_PROFILE, SCORE_UPDATED, BOARD, CHECKPOINT, COMMAND_ATTEMPT, SUSPICIOUS_ACTIVITY ->
          name.shape();
    };
  }

  private static Object read(WireName name, byte[] json) {
    return JsonSerde.of(family(name)).deserialize("any", json);
  }

  @SuppressWarnings("unchecked")
  private static byte[] write(WireName name) {
    return ((JsonSerde<Object>) JsonSerde.of(family(name))).serialize("any", value(name));
  }

  private static byte[] sample(WireName name) throws IOException {
    String file = "/samples/" + name.text() + ".json";
    try (InputStream in =
        Objects.requireNonNull(WireSamplesTest.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    }
  }
}
