package io.scoreboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.scoreboard.attempts.CommandAttempt;
import io.scoreboard.attempts.SuspiciousActivity;
import io.scoreboard.board.Board;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.UserProfile;
import io.scoreboard.integrity.Checkpoint;
import io.scoreboard.pipeline.ActionFact;
import io.scoreboard.pipeline.CommandOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;

/** Whatever bytes stand in a topic: a value that can be written and read again, or unreadable. */
class EventCodecFuzzTest {

  private static final List<JsonSerde<?>> SERDES =
      List.of(
          JsonSerde.of(ScoreEvent.class),
          JsonSerde.of(UserProfile.class),
          JsonSerde.of(ActionFact.class),
          JsonSerde.of(CommandOutcome.class),
          JsonSerde.of(ScoreUpdate.class),
          JsonSerde.of(Board.class),
          JsonSerde.of(Checkpoint.class),
          JsonSerde.of(CommandAttempt.class),
          JsonSerde.of(SuspiciousActivity.class));

  @FuzzTest(maxDuration = "10m")
  void whatIsReadCanBeWrittenAndReadAgain(byte[] json) {
    SERDES.forEach(serde -> check(serde, json));
  }

  private static <T> void check(JsonSerde<T> serde, byte[] json) {
    Optional<T> value = read(serde, json);
    value.ifPresent(it -> assertThat(read(serde, serde.serialize("any", it))).contains(it));
    if (value.orElse(null) instanceof ScoreEvent event) {
      long millis = event.occurredAt().toEpochMilli();
      assertThat(Instant.ofEpochMilli(millis)).isEqualTo(event.occurredAt());
    }
  }

  private static <T> Optional<T> read(JsonSerde<T> serde, byte[] json) {
    try {
      return Optional.of(serde.deserialize("any", json));
    } catch (SerializationException e) {
      return Optional.empty();
    }
  }
}
