package io.scoreboard.command.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonFieldsTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "5", "\"text\"", "true"})
  void refusesWhatIsNotAnObject(String body) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> parse(body))
        .satisfies(e -> assertThat(e.type()).isEqualTo(ProblemType.INVALID_REQUEST))
        .withMessageContaining("must be a JSON object");
  }

  @Test
  void refusesAFieldInBothSpellings() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> parse("{\"userId\":\"a\",\"user_id\":\"a\"}"))
        .withMessageContaining("userId and user_id are the same field");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.9", "1.0", "\"5\"", "1e2", "true", "null", "[1]", "{}"})
  void refusesNumbersThatAreNotIntegers(String number) {
    JsonFields fields = parse("{\"scoreDelta\":" + number + "}");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> fields.integer("scoreDelta", 1, 10))
        .withMessageContaining("scoreDelta must be an integer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "11", "9223372036854775808", "99999999999999999999999999"})
  void refusesIntegersOutOfBounds(String number) {
    JsonFields fields = parse("{\"scoreDelta\":" + number + "}");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> fields.integer("scoreDelta", 1, 10))
        .withMessageContaining("from 1 to 10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "true", "null", "{}"})
  void refusesTextsThatAreNotStrings(String value) {
    JsonFields fields = parse("{\"userId\":" + value + "}");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> fields.text("userId"))
        .withMessageContaining("userId must be a string");
  }

  @Test
  void takesBothSpellings() {
    assertThat(parse("{\"user_id\":\"a\",\"score_delta\":3}").integer("scoreDelta", 1, 5))
        .isEqualTo(3);
    assertThat(parse("{\"userId\":\"a\"}").text("userId")).isEqualTo("a");
  }

  @Test
  void namesAnUnknownFieldOnlyIfItIsPrintable() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> parse("{\"bonus\":1}"))
        .withMessageContaining("the field bonus is not known");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> parse("{\"b\\nonus\":1}"))
        .withMessageStartingWith("a field is not known");
  }

  private static JsonFields parse(String body) {
    return JsonFields.of(MAPPER.readTree(body), "userId", "scoreDelta");
  }
}
