package io.scoreboard.auth;

import static io.scoreboard.auth.Fixtures.NOW;
import static io.scoreboard.auth.Fixtures.claims;
import static io.scoreboard.auth.Fixtures.hs256;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtTokenVerifierTest {

  private final JwtTokenVerifier verifier = Fixtures.verifier();

  @Test
  void saysWhoTheTokenSpeaksFor() {
    String token = hs256(claims("\"name\":\"Alice\"", "\"roles\":[\"player\",\"viewer\"]"));

    assertThat(verifier.verify(token))
        .isEqualTo(
            new Identity(
                "alice", "Alice", Set.of(Role.PLAYER, Role.VIEWER), NOW.plusSeconds(3600)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"aud\":[\"other\",\"scoreboard\"]",
        "\"roles\":[]",
        "\"roles\":[\"player\",\"Player\",\"somebody\"]",
        "\"sub\":\"A-z.0_9:@\"",
        "\"unknown\":{\"deep\":[1]}"
      })
  void acceptsWhatTheContractAllows(String member) {
    assertThat(verifier.verify(hs256(claims(member))).expiresAt()).isEqualTo(NOW.plusSeconds(3600));
  }

  @Test
  void knowsNoRoleByAnotherSpelling() {
    assertThat(verifier.verify(hs256(claims("\"roles\":[\"Admin\",\"ADMIN\"]"))).roles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"exp\":-            | exp",
        "\"iss\":-            | not issued for this service",
        "\"iss\":\"other\"    | not issued for this service",
        "\"aud\":-            | not issued for this service",
        "\"aud\":\"other\"    | not issued for this service",
        "\"aud\":[\"Scoreboard\"] | not issued for this service",
        "\"aud\":[]           | not issued for this service",
        "\"aud\":7            | not an accepted signed JWT",
        "\"sub\":-            | sub",
        "\"sub\":\"\"         | sub",
        "\"sub\":\"a b\"      | sub",
        "\"sub\":\"é\"        | sub",
        "\"sub\":\"a\\n\"     | sub",
        "\"sub\":7            | not an accepted signed JWT",
        "\"roles\":-          | roles",
        "\"roles\":\"admin\"  | roles",
        "\"roles\":{}         | roles",
        "\"roles\":null       | roles",
        "\"roles\":[1]        | roles",
        "\"roles\":[\"admin\",null] | roles",
        "\"roles\":[[\"admin\"]] | roles",
        "\"name\":7           | wrong type",
        "\"exp\":\"soon\"     | not an accepted signed JWT",
        "\"exp\":1            | expired",
        "\"exp\":-1           | expired",
      })
  void refusesAWrongClaim(String member, String reason) {
    Fixtures.assertRefused(verifier, hs256(claims(member)), reason);
  }

  @Test
  void refusesASubjectThatIsTooLong() {
    assertThat(verifier.verify(hs256(claims("\"sub\":\"%s\"".formatted("a".repeat(64))))).subject())
        .hasSize(64);
    Fixtures.assertRefused(
        verifier, hs256(claims("\"sub\":\"%s\"".formatted("a".repeat(65)))), "sub");
  }

  @ParameterizedTest
  @CsvSource({
    "exp,-59,true", "exp,-60,true", "exp,-61,false",
    "nbf,60,true", "nbf,61,false", "nbf,-5,true",
    "iat,60,true", "iat,61,false", "iat,-99999,true"
  })
  void allowsClocksToBeAMinuteOff(String claim, int seconds, boolean accepted) {
    String token = hs256(claims("\"%s\":%d".formatted(claim, NOW.getEpochSecond() + seconds)));

    if (accepted) {
      assertThat(verifier.verify(token).subject()).isEqualTo("alice");
    } else {
      Fixtures.assertRefused(verifier, token, "the token");
    }
  }
}
