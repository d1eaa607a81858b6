package io.scoreboard.auth;

import static io.scoreboard.auth.Fixtures.NOW;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whatever stands in X-Action-Signature: one of the forms it may have, and valid only if ours. */
class SignatureHeaderFuzzTest {

  private static final SignedAction ACTION = new SignedAction("increment", 5, "alice", "a-1");
  private static final ActionSignature SIGNATURE =
      ActionSignature.withKeys(List.of(Fixtures.SECRET));

  @FuzzTest(maxDuration = "10m")
  void readsTheFormsItMayHaveAndNoOther(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    Optional<SignatureHeader> header = SignatureHeader.parse(text);
    assertThat(header.isPresent()).isEqualTo(isOfTheForm(text));
    header.ifPresent(it -> assertThat(canonical(it)).isEqualTo(sorted(text)));
  }

  @FuzzTest(maxDuration = "10m")
  void onlyOurKeyMakesItValid(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    if (SIGNATURE.verify(text, ACTION, NOW) == SignatureVerdict.VALID) {
      SignatureHeader header = SignatureHeader.parse(text).orElseThrow();
      long age = Math.abs(NOW.getEpochSecond() - header.epochSecond());
      assertThat(age).isLessThanOrEqualTo(300);
      assertThat(text).contains(hexAt(header.epochSecond()));
    }
  }

  private static String hexAt(long epochSecond) {
    String signed = SIGNATURE.sign(ACTION, Instant.ofEpochSecond(epochSecond));
    return signed.substring(signed.indexOf("v1="));
  }

  /** The contract in other words: one t, one to five v1, nothing else. */
  private static boolean isOfTheForm(String text) {
    List<String> parts = List.of(text.split(",", -1));
    long times = parts.stream().filter(it -> it.matches("t=(0|[1-9]\\d{0,11})")).count();
    long signatures = parts.stream().filter(it -> it.matches("v1=[\\da-f]{64}")).count();
    return times == 1 && signatures >= 1 && signatures <= 5 && parts.size() == signatures + 1;
  }

  private static String canonical(SignatureHeader header) {
    String signatures =
        header.signatures().stream()
            .map(it -> "v1=" + HexFormat.of().formatHex(it))
            .collect(Collectors.joining(","));
    return sorted("t=" + header.epochSecond() + "," + signatures);
  }

  private static String sorted(String text) {
    return Arrays.stream(text.split(",")).sorted().collect(Collectors.joining(","));
  }
}
