package io.scoreboard.audit.replay;

import static io.scoreboard.audit.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.audit.log.LogRecord;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reader and the pipeline's own give the same, whatever comes. */
class EventReaderTest {

  private static final String WHOLE =
      "{\"type\":\"score-incremented.v1\",\"actionId\":\"a\",\"userId\":\"u\",\"amount\":5,"
          + "\"occurredAt\":\"2026-11-22T03:00:00.123Z\",\"sender\":\"s\"}";

  private final EventReader reader = EventReader.create(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        WHOLE,
        "{\"sender\":\"s\",\"amount\":5,\"userId\":\"u\",\"actionId\":\"a\","
            + "\"occurredAt\":\"2026-11-22T03:00:00Z\",\"type\":\"score-incremented.v1\"}",
        "{\"type\":\"score-set.v1\",\"actionId\":\"a\",\"userId\":\"u\",\"value\":-5,"
            + "\"occurredAt\":\"2026-11-22T03:00:00.123456Z\",\"sender\":\"s\"}",
        "{\"type\":\"action-revoked.v1\",\"actionId\":\"a\",\"reason\":\"r\\u00fc\","
            + "\"occurredAt\":\"1969-11-22T03:00:00.120+01:00\",\"sender\":\"s\",\"new\":[1]}",
      })
  void readsWhatThePipelineReads(String json) {
    assertThat(agreed(json)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "5",
        WHOLE + "{}",
        WHOLE + "x",
        "{\"type\":\"score-incremented.v2\",\"actionId\":\"a\"}",
        "{\"type\":\"score-set.v1\",\"actionId\":\"a\",\"userId\":\"u\",\"amount\":5,"
            + "\"occurredAt\":\"2026-11-22T03:00:00Z\",\"sender\":\"s\"}"
      })
  void refusesWhatThePipelineRefuses(String json) {
    assertThat(agreed(json)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"amount\":5 -> \"amount\":0",
        "\"amount\":5 -> \"amount\":5.0",
        "\"amount\":5 -> \"amount\":\"5\"",
        "\"amount\":5 -> \"amount\":9223372036854775808",
        "\"amount\":5 -> \"amount\":null",
        "\"amount\":5 -> \"amount\":5,\"amount\":5",
        "\"amount\":5, -> ",
        "\"userId\":\"u\" -> \"userId\":\"u u\"",
        "\"sender\":\"s\" -> \"sender\":\"\"",
        "\"sender\":\"s\" -> \"sender\":null",
        "2026-11-22T -> 2026-02-30T",
        "03:00:00 -> 24:00:00",
        "03:00:00 -> 23:59:60",
        "\"a\" -> \"\"",
      })
  void agreesOnEveryFlaw(String flaw) {
    String[] parts = flaw.split(" -> ", -1);
    String json = WHOLE.replace(parts[0], parts[1]);
    assertThat(json).isNotEqualTo(WHOLE);
    agreed(json);
  }

  static Iterable<Long> seeds() {
    return () -> LongStream.range(0, 2_000).iterator();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesOnBrokenBytes(long seed) {
    Random random = new Random(seed);
    StringBuilder json = new StringBuilder(WHOLE);
    for (int i = random.nextInt(3); i >= 0; i--) {
      json.setCharAt(random.nextInt(json.length()), (char) (32 + random.nextInt(96)));
    }
    agreed(json.toString());
  }

  private Optional<Row> agreed(String json) {
    LogRecord record = record(0, 7, "a", json);
    Optional<Row> slow =
        Optional.ofNullable(reader.slowly(record)).filter(row -> row.actionId().equals("a"));
    assertThat(reader.read(record)).isEqualTo(slow);
    assertThat(EventReader.create(false).read(record).isPresent()).isEqualTo(slow.isPresent());
    return slow;
  }
}
