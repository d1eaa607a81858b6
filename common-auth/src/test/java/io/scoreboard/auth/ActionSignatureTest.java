package io.scoreboard.auth;

import static io.scoreboard.auth.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionSignatureTest {

  private static final String OLD = UUID.randomUUID().toString();
  private static final String NEW = UUID.randomUUID().toString();
  private static final SignedAction ACTION = new SignedAction("increment", 5, "alice", "a-1");

  private final ActionSignature signature = ActionSignature.withKeys(List.of(NEW, OLD));

  @Test
  void isTheHmacOfTheFiveFieldsJoinedByLineFeeds() {
    // printf '1767323045\nincrement\n5\nalice\na-1' | openssl dgst -sha256 -hmac "$key"
    byte[] key = "new-signing-key-of-thirty-two-bytes!".getBytes(StandardCharsets.UTF_8);
    assertThat(ActionSignature.withKeyBytes(List.of(key)).sign(ACTION, NOW))
        .isEqualTo(
            "t=1767323045,v1=5a3147d267fcac22a11cb14721d7796e0479ad0de42eb49e09e6e9b70fcb2ea8");
  }

  @Test
  void acceptsEveryActiveKey() {
    String older = ActionSignature.withKeys(List.of(OLD)).sign(ACTION, NOW);

    assertThat(signature.verify(older, ACTION, NOW)).isEqualTo(SignatureVerdict.VALID);
    assertThat(signature.verify(signature.sign(ACTION, NOW), ACTION, NOW))
        .isEqualTo(SignatureVerdict.VALID);
  }

  @Test
  void triesEverySignatureOfTheHeader() {
    String good = v1(signature.sign(ACTION, NOW));
    String wrong = "v1=" + "0".repeat(64);
    String five =
        "t=%d,%s,%s,%s,%s,%s".formatted(NOW.getEpochSecond(), wrong, wrong, wrong, wrong, good);

    assertThat(signature.verify(five, ACTION, NOW)).isEqualTo(SignatureVerdict.VALID);
    assertThat(signature.verify(five + "," + wrong, ACTION, NOW))
        .isEqualTo(SignatureVerdict.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({"0,VALID", "300,VALID", "-300,VALID", "301,STALE", "-301,STALE"})
  void holdsForFiveMinutes(long seconds, SignatureVerdict verdict) {
    String header = signature.sign(ACTION, NOW);

    assertThat(signature.verify(header, ACTION, NOW.plusSeconds(seconds))).isEqualTo(verdict);
  }

  static List<SignedAction> otherActions() {
    return List.of(
        new SignedAction("set", 5, "alice", "a-1"),
        new SignedAction("increment", 6, "alice", "a-1"),
        new SignedAction("increment", -5, "alice", "a-1"),
        new SignedAction("increment", 5, "bob", "a-1"),
        new SignedAction("increment", 5, "alice", "a-2"),
        new SignedAction("increment", 5, "alicea", "-1"));
  }

  @ParameterizedTest
  @MethodSource("otherActions")
  void doesNotHoldForAnotherAction(SignedAction other) {
    String header = signature.sign(ACTION, NOW);

    assertThat(signature.verify(header, other, NOW)).isEqualTo(SignatureVerdict.MISMATCHED);
  }

  @Test
  void doesNotHoldForAnotherTimeOrKey() {
    String moved = signature.sign(ACTION, NOW).replace("t=1767323045", "t=1767323046");
    String stranger =
        ActionSignature.withKeys(List.of(UUID.randomUUID().toString())).sign(ACTION, NOW);

    assertThat(signature.verify(moved, ACTION, NOW)).isEqualTo(SignatureVerdict.MISMATCHED);
    assertThat(signature.verify(stranger, ACTION, NOW)).isEqualTo(SignatureVerdict.MISMATCHED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "t",
        "t=",
        "%t",
        "%v",
        "%v,%v",
        "%t,%t,%v",
        "%t,%v,",
        ",%t,%v",
        "%t,,%v",
        "%t, %v",
        " %t,%v",
        "%t;%v",
        "%t,v1=",
        "%t,v1=0",
        "%t,%v0",
        "%t,v2=0,%v",
        "%t,x=1,%v",
        "t=+1767323045,%v",
        "t=-1,%v",
        "t=01767323045,%v",
        "t=1767323045.0,%v",
        "t=1e9,%v",
        "t=99999999999999999999,%v",
        "t=١,%v",
        "T=1767323045,%v",
        "%t,V1=0",
        "%t\n,%v",
        "%t,%v\n"
      })
  void refusesAnythingElse(String pattern) {
    String good = signature.sign(ACTION, NOW);
    String header = pattern.replace("%t", "t=1767323045").replace("%v", v1(good));

    assertThat(signature.verify(header, ACTION, NOW)).isEqualTo(SignatureVerdict.MALFORMED);
  }

  @Test
  void refusesUpperCaseAndOversizedHeaders() {
    String good = signature.sign(ACTION, NOW);
    String upper = "t=1767323045,v1=" + v1(good).substring(3).toUpperCase(Locale.ROOT);

    assertThat(signature.verify(upper, ACTION, NOW)).isEqualTo(SignatureVerdict.MALFORMED);
    assertThat(signature.verify(good + ",".repeat(1_000_000), ACTION, NOW))
        .isEqualTo(SignatureVerdict.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "0123456789-abcdefghijklmnopqrst",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "change-me-change-me-0123456789-abcdef",
        "a-Secret-for-the-tests-of-some-service",
        "one-signing-key-out-of-somebodys-manual"
      })
  void willNotStartWithAWeakKey(String key) {
    assertThatThrownBy(() -> ActionSignature.withKeys(List.of(NEW, key)))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("SCOREBOARD_SIGNATURE_KEYS")
        .message()
        .doesNotContain("0123456789-abc");
    assertThatThrownBy(() -> JwtTokenVerifier.withSecret(key, "scoreboard", Fixtures.CLOCK))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("SCOREBOARD_JWT_SECRET");
  }

  @Test
  void willNotStartWithoutAKey() {
    assertThatThrownBy(() -> ActionSignature.withKeys(List.of()))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("SCOREBOARD_SIGNATURE_KEYS");
  }

  private static String v1(String header) {
    return header.substring(header.indexOf("v1="));
  }
}
