package io.scoreboard.web;

import static io.scoreboard.web.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  private static final String PATH = "/api/open/body";

  @Test
  void readsWhatIsExactlyRight() {
    String json = "{\"text\":\"a🦖\",\"number\":9007199254740991,\"list\":[1,2],\"n\":1}";

    assertThat(Wire.post(PATH, json).body()).isEqualTo(json);
    assertThat(Wire.post(PATH, json, "Content-Type: application/json; charset=utf-8").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"n\":1.9}               | 'n'",
        "{\"n\":1.0}               | 'n'",
        "{\"n\":1e2}               | 'n'",
        "{\"n\":\"5\"}             | 'n'",
        "{\"n\":true}              | 'n'",
        "{\"n\":null}              | 'n'",
        "{\"n\":99999999999}       | 'n'",
        "{}                        | 'n'",
        "{\"n\":1,\"number\":1.9}  | 'number'",
        "{\"n\":1,\"number\":\"5\"} | 'number'",
        "{\"n\":1,\"number\":\"\"} | 'number'",
        "{\"n\":1,\"number\":99999999999999999999} | 'number'",
        "{\"n\":1,\"text\":true}   | 'text'",
        "{\"n\":1,\"text\":5}      | 'text'",
        "{\"n\":1,\"text\":1.5}    | 'text'",
        "{\"n\":1,\"text\":[]}     | 'text'",
        "{\"n\":1,\"text\":{}}     | 'text'",
        "{\"n\":1,\"list\":5}      | 'list'",
        "{\"n\":1,\"list\":[1,\"2\"]} | 'list.1'",
        "{\"n\":1,\"N\":1}         | 'N' is not known",
        "{\"n\":1,\"n\":1}         | repeated fields",
        "{\"n\":1}{}               | JSON object",
        "{\"n\":1} x               | one JSON document",
        "{\"n\":1,}                | one JSON document",
        "{'n':1}                   | one JSON document",
        "{n:1}                     | one JSON document",
        "{\"n\":01}                | one JSON document",
        "{\"n\":NaN}               | one JSON document",
        "{\"n\":1 /* no */}        | one JSON document",
        "{                         | one JSON document",
        "[]                        | JSON object",
        "5                         | JSON object",
        "\"a\"                     | JSON object",
        "null                      | required"
      })
  void refusesEverythingElse(String json, String detail) {
    var problem = assertProblem(Wire.post(PATH, json), 400, "invalid-request");

    assertThat(problem.path("detail").stringValue()).contains(detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C080", "C3", "FF", "EDA080", "F4908080", "E08080", "00"})
  void refusesBytesThatAreNotUtf8(String hex) {
    String around =
        HexFormat.of().formatHex("{\"n\":1,\"text\":\"\"}".getBytes(StandardCharsets.UTF_8));
    String body = around.substring(0, around.length() - 4) + hex + "227D";

    var answer = Wire.request("POST", PATH, HexFormat.of().parseHex(body.toUpperCase()));

    var problem = assertProblem(answer, 400, "invalid-request");
    assertThat(problem.path("detail").stringValue()).contains("UTF-8");
  }

  @Test
  void doesNotGuessAnotherEncoding() {
    byte[] wide = "{\"n\":1}".getBytes(StandardCharsets.UTF_16BE);

    assertProblem(Wire.request("POST", PATH, wide), 400, "invalid-request");
  }

  @Test
  void doesNotRepeatALongName() {
    String name = "x".repeat(5000);

    assertThat(Wire.post(PATH, "{\"%s\":1}".formatted(name)).body()).hasSizeLessThan(500);
  }

  @Test
  void refusesDeepNesting() {
    String deep = "{\"list\":" + "[".repeat(8000);

    assertProblem(Wire.post(PATH, deep), 400, "invalid-request");
  }
}
