package io.scoreboard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

  private static final Answer INGEST =
      new Answer(
          "ingest",
          List.of(
              Figure.median("ours_per_s", List.of(700.0, 800.0, 750.0)),
              Figure.of("ratio", Double.NaN)),
          List.of(Bar.atLeast("ratio", 1.0, "no peer")),
          List.of("a note"),
          Map.of());

  private final JsonNode json = read(INGEST, Answer.voided("latency", "3 frames are missing"));

  @Test
  void hasANumberForEachFigureUnderItsQuestion() {
    assertThat(json.at("/ingest/ours_per_s").asDouble()).isEqualTo(750.0);
    assertThat(json.at("/ingest/rounds/ours_per_s/1").asDouble()).isEqualTo(800.0);
  }

  @Test
  void hasNullForWhatWasNotMeasured() {
    assertThat(json.at("/ingest/ratio").isNull()).isTrue();
  }

  @Test
  void saysWhichBarsAreNotReachedAndWhy() {
    assertThat(json.at("/ingest/bars/ratio/reached").asBoolean()).isFalse();
    assertThat(json.at("/ingest/bars/ratio/in_the_way").asString()).isEqualTo("no peer");
  }

  @Test
  void hasNoFigureOfAVoidRun() {
    assertThat(json.at("/latency/sound").asBoolean()).isFalse();
    assertThat(json.at("/latency/p50_ms").isMissingNode()).isTrue();
    assertThat(json.at("/latency/notes/0").asString()).contains("3 frames are missing");
  }

  @Test
  void saysUnderWhichConditionsItWasMeasured() {
    assertThat(json.at("/conditions/cores").asInt()).isEqualTo(2);
  }

  private static JsonNode read(Answer... answers) {
    return new JsonMapper().readTree(JsonReport.text(Map.of("cores", 2), List.of(answers)));
  }
}
