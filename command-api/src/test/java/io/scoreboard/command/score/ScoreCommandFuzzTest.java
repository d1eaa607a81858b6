package io.scoreboard.command.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.scoreboard.auth.Identity;
import io.scoreboard.auth.Role;
import io.scoreboard.command.body.JsonFields;
import io.scoreboard.command.score.Verdict.Accepted;
import io.scoreboard.events.ActionKind;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import io.scoreboard.web.json.JsonConfiguration;
import io.scoreboard.wire.JsonSerde;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is posted: a command within the contract's bounds, or a refusal. */
class ScoreCommandFuzzTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final ScoreSettings SETTINGS =
      new ScoreSettings(1, 1_000_000, Duration.ofMinutes(5));
  private static final ScoreDecision DECISION =
      new ScoreDecision(
          new SignaturePolicy(Optional.empty(), Set.of(Role.PLAYER)), SETTINGS.clockWindow());
  private static final Identity BACKEND =
      new Identity("game", null, Set.of(Role.BACKEND), NOW.plusSeconds(60));
  private static final JsonSerde<ScoreEvent> EVENTS = JsonSerde.of(ScoreEvent.class);
  private static final JsonMapper JSON = mapper();

  @FuzzTest(maxDuration = "10m")
  void aCommandIsWithinTheContractAndReadsTheSameAgain(byte[] bytes) {
    String body = new String(bytes, UTF_8).replace('\u0000', ' '); // refused before it is parsed
    parse(body)
        .ifPresent(
            command -> {
              assertWithinTheContract(command, body);
              assertThat(parse(camel(command))).contains(command);
              assertThat(parse(snake(command))).contains(command);
              assertThatItsEventCanBeWritten(command);
            });
  }

  private static Optional<ScoreCommand> parse(String body) {
    try {
      JsonNode json = JSON.readerFor(JsonNode.class).readValue(body.getBytes(UTF_8));
      JsonFields fields = JsonFields.of(json, ScoreCommandParser.FIELDS);
      return Optional.of(new ScoreCommandParser(SETTINGS).parse(fields, NOW));
    } catch (ProblemException e) {
      assertThat(e.type()).isEqualTo(ProblemType.INVALID_REQUEST);
      return Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static void assertWithinTheContract(ScoreCommand command, String body) {
    long greatest = command.kind() == ActionKind.SET ? (1L << 53) - 1 : 1_000_000;
    long least = command.kind() == ActionKind.SET ? -greatest : 1;
    assertThat(command.amount()).isBetween(least, greatest);
    assertThat(command.userId()).matches("[A-Za-z0-9._:@-]{1,64}");
    assertThat(command.actionId()).matches("[A-Za-z0-9._:@-]{1,128}");
    assertThat(body).contains(Long.toString(command.amount())); // no quotes, fraction, exponent
  }

  private static void assertThatItsEventCanBeWritten(ScoreCommand command) {
    if (DECISION.decide(BACKEND, command, null, NOW) instanceof Accepted(ScoreEvent event)) {
      assertThat(EVENTS.deserialize("any", EVENTS.serialize("any", event))).isEqualTo(event);
    }
  }

  private static String camel(ScoreCommand it) {
    String amount = it.kind() == ActionKind.SET ? "scoreValue" : "scoreDelta";
    return "{\"userId\":\"%s\",\"%s\":%d,\"actionId\":\"%s\",\"timestamp\":\"%s\"}"
        .formatted(it.userId(), amount, it.amount(), it.actionId(), it.occurredAt());
  }

  private static String snake(ScoreCommand it) {
    return camel(it)
        .replace("\"userId\":", "\"user_id\":")
        .replace("\"actionId\":", "\"action_id\":")
        .replace("\"scoreValue\":", "\"score_value\":")
        .replace("\"scoreDelta\":", "\"score_delta\":");
  }

  /** As strict as the one that reads requests. */
  private static JsonMapper mapper() {
    JsonMapper[] mapper = new JsonMapper[1];
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
        .withUserConfiguration(JsonConfiguration.class)
        .run(context -> mapper[0] = context.getBean(JsonMapper.class));
    return mapper[0];
  }
}
