package io.scoreboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class InstantReaderTest {

  private static final JsonMapper JACKSON = new JsonMapper();
  private static final JsonMapper OURS =
      JsonMapper.builder()
          .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-11-22T03:00:00Z\"",
        "\"2026-11-22T03:00:00.123Z\"",
        "\"2026-11-22T03:00:00.123456789Z\"",
        "\"2026-11-22T24:00:00Z\"",
        "\"2026-11-22T03:00:60Z\"",
        "\"2026-02-30T03:00:00Z\"",
        "\"2024-02-29T23:59:59.999Z\"",
        "\"2026-11-22T03:00:00+01:00\"",
        "\"+12026-11-22T03:00:00Z\"",
        "\"-0001-11-22T03:00:00Z\"",
        "\"1969-12-31T23:59:59.999Z\"",
        "\"0000-01-01T00:00:00Z\"",
        "\"2026-11-22t03:00:00z\"",
        "\"2026-11-22T03:00Z\"",
        "\"\"",
        "\"soon\"",
        "1795312800",
        "1795312800.25",
        "true",
        "null",
        "{}"
      })
  void readsWhatJacksonReads(String json) {
    assertThat(read(OURS, json)).isEqualTo(read(JACKSON, json));
  }

  @Test
  void readsEveryInstantAsJacksonDoes() {
    long seed = 20261122;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 20_000; i++) {
      long millis = random.nextLong(-70_000_000_000_000L, 260_000_000_000_000L);
      String json = '"' + Instant.ofEpochMilli(millis).toString() + '"';
      assertThat(read(OURS, json)).as("seed %d", seed).isEqualTo(read(JACKSON, json));
    }
  }

  /** Empty for what is refused. */
  private static Optional<Optional<Instant>> read(JsonMapper mapper, String json) {
    try {
      return Optional.of(Optional.ofNullable(mapper.readValue(json, Instant.class)));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
