package io.scoreboard.command.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.scoreboard.command.body.JsonFields;
import io.scoreboard.events.ActionKind;
import io.scoreboard.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreCommandParserTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final ScoreSettings SETTINGS =
      new ScoreSettings(1, 1_000_000, Duration.ofMinutes(5));

  @Test
  void readsAnIncrement() {
    assertThat(parse("{'userId':'alice','scoreDelta':5,'actionId':'a-1'}"))
        .isEqualTo(new ScoreCommand(ActionKind.INCREMENT, "alice", 5, "a-1", NOW));
  }

  @Test
  void readsASet() {
    assertThat(
            parse(
                "{'user_id':'alice','score_value':-7,'timestamp':'2026-11-22T04:01:00+01:00',"
                    + "'action_id':'a-1'}"))
        .isEqualTo(new ScoreCommand(ActionKind.SET, "alice", -7, "a-1", NOW.plusSeconds(60)));
  }

  @Test
  void derivesTheIdOfASetThatHasNone() {
    ScoreCommand command =
        parse("{'user_id':'alice','score_value':1200,'timestamp':'2026-11-22T03:00:00Z'}");
    assertThat(command.actionId()).isEqualTo(DerivedActionId.of("alice", 1200, NOW));
  }

  @Test
  void takesEitherSpellingInEitherShape() {
    assertThat(parse("{'user_id':'alice','score_delta':5,'action_id':'a-1'}"))
        .isEqualTo(parse("{'userId':'alice','scoreDelta':5,'actionId':'a-1'}"));
    assertThat(parse("{'userId':'b','scoreValue':1,'timestamp':'2026-11-22T03:00:00Z'}"))
        .isEqualTo(parse("{'user_id':'b','score_value':1,'timestamp':'2026-11-22T03:00:00Z'}"));
  }

  @ParameterizedTest
  @ValueSource(longs = {9007199254740991L, -9007199254740991L, 0})
  void setsAnythingExactInJavaScript(long value) {
    assertThat(
            parse(
                    "{'user_id':'a','timestamp':'2026-11-22T03:00:00Z','score_value':%d}"
                        .formatted(value))
                .amount())
        .isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | exactly one of",
        "{'userId':'a','actionId':'x'} | exactly one of",
        "{'userId':'a','actionId':'x','scoreDelta':1,'score_value':1} | exactly one of",
        "{'actionId':'x','scoreDelta':1} | userId is missing",
        "{'userId':'a','scoreDelta':1} | actionId is missing",
        "{'userId':'a','actionId':'','scoreDelta':1} | actionId must be",
        "{'userId':'a b','actionId':'x','scoreDelta':1} | userId must be",
        "{'userId':'a','actionId':'x/y','scoreDelta':1} | actionId must be",
        "{'userId':'a','actionId':null,'scoreDelta':1} | actionId must be a string",
        "{'userId':'a','actionId':'x','scoreDelta':0} | scoreDelta must be from 1 to 1000000",
        "{'userId':'a','actionId':'x','scoreDelta':1000001} | scoreDelta must be from",
        "{'userId':'a','actionId':'x','scoreDelta':1,'timestamp':'now'} | timestamp must be",
        "{'userId':'a','actionId':'x','scoreDelta':1,'timestamp':'2026-11-22'} | timestamp must",
        "{'userId':'a','actionId':'x','scoreDelta':1,'timestamp':1} | timestamp must be a string",
        "{'userId':'a','actionId':'x','scoreDelta':1,'timestamp':null} | timestamp must be",
        "{'user_id':'a','score_value':1} | timestamp is missing",
        "{'user_id':'a','score_value':9007199254740992} | scoreValue must be from",
        "{'user_id':'a','score_value':1.5} | scoreValue must be an integer",
      })
  void saysWhichFieldIsWrong(String body, String detail) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> parse(body))
        .withMessageContaining(detail);
  }

  @Test
  void neverAddsNothingWhateverTheBounds() {
    ScoreCommandParser parser =
        new ScoreCommandParser(new ScoreSettings(-5, 5, Duration.ofMinutes(5)));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> parse(parser, "{'userId':'a','actionId':'x','scoreDelta':0}"))
        .withMessageContaining("must not be 0");
    assertThat(parse(parser, "{'userId':'a','actionId':'x','scoreDelta':-5}").amount())
        .isEqualTo(-5);
  }

  private static ScoreCommand parse(String body) {
    return parse(new ScoreCommandParser(SETTINGS), body);
  }

  private static ScoreCommand parse(ScoreCommandParser parser, String body) {
    JsonNode json = JsonMapper.shared().readTree(body.replace('\'', '"'));
    return parser.parse(JsonFields.of(json, ScoreCommandParser.FIELDS), NOW);
  }
}
