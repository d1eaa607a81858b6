package io.scoreboard.auth;

import static io.scoreboard.auth.Fixtures.NOW;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whatever is sent as a token: an identity that our key vouches for, or an invalid token. */
class TokenFuzzTest {

  private static final String OTHER_KEY = "another key, of more than 32 bytes";

  private final JwtTokenVerifier verifier = Fixtures.verifier();

  /** The bytes are the token. */
  @FuzzTest(maxDuration = "10m")
  void onlyOurKeyMakesATokenGood(byte[] bytes) {
    String token = new String(bytes, ISO_8859_1);
    identity(token).ifPresent(_ -> assertThat(isSignedByUs(token)).isTrue());
  }

  /** The bytes are header and payload, a line feed between them; only signatures are in order. */
  @FuzzTest(maxDuration = "10m")
  void aSignatureAloneMakesNoTokenGood(byte[] bytes) {
    String[] parts = new String(bytes, ISO_8859_1).split("\n", 2);
    String header = parts[0];
    String payload = parts[parts.length - 1];
    identity(signed(header, payload, Fixtures.SECRET)).ifPresent(TokenFuzzTest::assertInBounds);
    assertThat(identity(signed(header, payload, OTHER_KEY))).isEmpty();
  }

  private static void assertInBounds(Identity identity) {
    assertThat(identity.subject()).matches("[A-Za-z0-9._:@-]{1,64}");
    assertThat(identity.expiresAt()).isAfterOrEqualTo(NOW.minus(JwtTokenVerifier.LEEWAY));
  }

  private Optional<Identity> identity(String token) {
    try {
      return Optional.of(verifier.verify(token));
    } catch (InvalidTokenException e) {
      return Optional.empty();
    }
  }

  private static String signed(String header, String payload, String key) {
    return Fixtures.signed(header, payload, "HmacSHA256", key.getBytes(UTF_8));
  }

  /** Done again with nothing but the JDK. */
  private static boolean isSignedByUs(String token) {
    int dot = token.lastIndexOf('.');
    byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Fixtures.SECRET.getBytes(UTF_8), "HmacSHA256"));
      byte[] expected = mac.doFinal(token.substring(0, dot).getBytes(ISO_8859_1));
      return MessageDigest.isEqual(expected, signature);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
