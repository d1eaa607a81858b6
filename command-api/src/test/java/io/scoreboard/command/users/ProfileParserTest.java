package io.scoreboard.command.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.scoreboard.command.body.JsonFields;
import io.scoreboard.events.UserProfile;
import io.scoreboard.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProfileParserTest {

  @Test
  void readsANameAndAnAddress() {
    assertThat(parse("{'username':'Alice','email':'a@example.org'}"))
        .isEqualTo(new UserProfile("Alice", "a@example.org"));
    assertThat(parse("{'username':'Alice'}")).isEqualTo(new UserProfile("Alice", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'username':''}",
        "{'username':' '}",
        "{'username':'a\\u202eb'}",
        "{'username':'a\\ud800'}",
        "{'username':5}",
        "{'username':'a','email':''}",
        "{'username':'a','email':'a'}",
        "{'username':'a','email':'a@b@c'}",
        "{'username':'a','email':'@b'}",
        "{'username':'a','email':'a b@c'}",
        "{'username':'a','email':'a\\u0000@c'}",
        "{'username':'a','email':null}",
        "{'username':'a','admin':true}"
      })
  void refusesTheRest(String body) {
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse(body));
  }

  @Test
  void refusesAnAddressThatIsTooLong() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> parse("{'username':'a','email':'%s@b'}".formatted("x".repeat(253))));
  }

  private static UserProfile parse(String body) {
    JsonNode json = JsonMapper.shared().readTree(body.replace('\'', '"'));
    return ProfileParser.parse(JsonFields.of(json, ProfileParser.FIELDS));
  }
}
