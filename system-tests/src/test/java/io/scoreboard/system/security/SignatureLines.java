package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.auth.SignedAction;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures of other actions, other times and other shapes than the one that was sent. */
class SignatureLines {

  private static final String NAME = "X-Action-Signature: ";

  private final Target target;
  private final String id = "sig-" + UUID.randomUUID();
  private final SignedAction action = new SignedAction("increment", 5, user(), id);

  SignatureLines(Target target) {
    this.target = target;
  }

  /** Each test is a player of its own: nobody's bucket runs dry. */
  private String user() {
    return "u" + id.substring(4, 30);
  }

  private Request update(String... headers) {
    String json = "{\"userId\":\"%s\",\"scoreDelta\":5,\"actionId\":\"%s\"}".formatted(user(), id);
    Request request = target.post("/api/score/update", json).bearer(target.token(user(), "player"));
    Stream.of(headers).map(NAME::concat).forEach(request::with);
    return request;
  }

  private String good() {
    return target.signature(action, 0);
  }

  private void isRefused(Answer answer) {
    answer.isProblem(401);
    assertThat(answer.json().path("type").asString()).endsWith(":invalid-signature");
  }

  static Stream<Line<UnaryOperator<SignedAction>>> others() {
    return Stream.of(
        Line.of(
            "SIG-01", "kind", a -> new SignedAction("set", a.amount(), a.userId(), a.actionId())),
        Line.of("SIG-02", "amount", a -> new SignedAction(a.kind(), 6, a.userId(), a.actionId())),
        Line.of("SIG-02", "sign", a -> new SignedAction(a.kind(), -5, a.userId(), a.actionId())),
        Line.of("SIG-03", "user", a -> new SignedAction(a.kind(), 5, "bob", a.actionId())),
        Line.of("SIG-04", "action", a -> new SignedAction(a.kind(), 5, a.userId(), "another")),
        Line.of(
            "SIG-05",
            "boundary",
            a -> new SignedAction(a.kind(), 5, a.userId() + "\n" + a.actionId(), "")),
        Line.of(
            "SIG-05",
            "boundary moved",
            a -> new SignedAction(a.kind() + "\n5", 5, a.userId(), a.actionId())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void ofAnotherActionIsRefused(Line<UnaryOperator<SignedAction>> line) {
    isRefused(update(target.signature(line.attempt().apply(action), 0)).send());
  }

  @ParameterizedTest(name = "SIG-06 {0} s old")
  @ValueSource(longs = {-86_400, -600, 600, 86_400, 1_700_000_000})
  void outsideTheWindowItIsRefused(long secondsAgo) {
    isRefused(update(target.signature(action, secondsAgo)).send());
  }

  @ParameterizedTest(name = "SIG-07 {0} s old")
  @ValueSource(longs = {-200, 0, 200})
  void insideTheWindowItIsGood(long secondsAgo) {
    assertThat(update(target.signature(action, secondsAgo)).send().status()).isEqualTo(200);
  }

  @Test
  @DisplayName("SIG-08 missing, though a player must sign")
  void missing() {
    isRefused(update().send());
  }

  @Test
  @DisplayName("SIG-09 two headers, good ones too")
  void twoHeaders() {
    isRefused(update(good(), good()).send());
  }

  static Stream<Line<UnaryOperator<String>>> shapes() {
    String zeros = ",v1=" + "0".repeat(64);
    return Stream.of(
        Line.of("SIG-10", "empty", _ -> ""),
        Line.of("SIG-10", "no t", good -> good.replaceFirst("^t=\\d+,", "")),
        Line.of("SIG-10", "no v1", good -> good.replaceFirst(",.*$", "")),
        Line.of("SIG-10", "t twice", good -> good.replaceFirst("(t=\\d+)", "$1,$1")),
        Line.of(
            "SIG-11",
            "five wrong ones before",
            good -> good.replace(",v1", zeros.repeat(5) + ",v1")),
        Line.of(
            "SIG-12",
            "upper-case hex",
            good -> "t=" + good.substring(2).toUpperCase(Locale.ROOT).replace("V1", "v1")),
        Line.of("SIG-12", "a digit less", good -> good.substring(0, good.length() - 1)),
        Line.of("SIG-12", "a digit more", good -> good + "0"),
        Line.of("SIG-13", "t with a zero before", good -> good.replace("t=", "t=0")),
        Line.of("SIG-13", "t with a plus", good -> good.replace("t=", "t=+")),
        Line.of("SIG-13", "t in fractions", good -> good.replace(",v1", ".0,v1")),
        Line.of("SIG-13", "t beyond long", good -> good.replaceFirst("\\d+", "9".repeat(30))),
        Line.of("SIG-14", "a space", good -> good.replace(",", ", ")),
        Line.of("SIG-14", "a comma at the end", good -> good + ","),
        Line.of("SIG-14", "a semicolon", good -> good.replace(',', ';')),
        Line.of("SIG-14", "another field", good -> good + ",v0=00"),
        Line.of("SIG-15", "very long", good -> good + zeros.repeat(100)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void ofAnotherShapeIsRefused(Line<UnaryOperator<String>> line) {
    isRefused(update(line.attempt().apply(good())).send());
  }

  @Test
  @DisplayName("SIG-16 a wrong one is refused from a backend too, which need not sign")
  void fromABackend() {
    String json = "{\"userId\":\"u\",\"scoreDelta\":5,\"actionId\":\"%s\"}".formatted(id);
    Request request = target.post("/api/score/update", json);
    request.bearer(target.token("gs", "backend")).with(NAME + good());
    isRefused(request.send());
  }

  @Test
  @DisplayName("SIG-17 one of five is enough, and nothing was burnt by the wrong ones")
  void oneOfFive() {
    isRefused(update("t=1,v1=" + "0".repeat(64)).send());
    String four = (",v1=" + "0".repeat(64)).repeat(4);
    Answer answer = update(good().replace(",v1", four + ",v1")).send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("duplicate").asBoolean(true)).isFalse();
  }
}
