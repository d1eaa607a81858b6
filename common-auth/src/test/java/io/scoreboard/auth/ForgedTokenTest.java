package io.scoreboard.auth;

import static io.scoreboard.auth.Fixtures.SECRET;
import static io.scoreboard.auth.Fixtures.base64;
import static io.scoreboard.auth.Fixtures.claims;
import static io.scoreboard.auth.Fixtures.hs256;
import static io.scoreboard.auth.Fixtures.signed;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgedTokenTest {

  private static final byte[] KEY = SECRET.getBytes(StandardCharsets.UTF_8);

  private static final String ALPHABET = "ABYZabyz0189-_.+/= \u0000é";

  private final JwtTokenVerifier verifier = Fixtures.verifier();

  @ParameterizedTest
  @ValueSource(strings = {"HS384", "HS512"})
  void refusesTheSecretWithAnotherAlgorithm(String algorithm) {
    String long64 = SECRET + SECRET;
    JwtTokenVerifier wide = JwtTokenVerifier.withSecret(long64, Fixtures.ISSUER, Fixtures.CLOCK);
    String mac = "HmacSHA" + algorithm.substring(2);
    String header = "{\"alg\":\"%s\"}".formatted(algorithm);
    String token = signed(header, claims(), mac, long64.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> wide.verify(token))
        .isInstanceOf(InvalidTokenException.class)
        .hasMessageContaining("algorithm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"none\"}",
        "{\"alg\":\"None\"}",
        "{\"alg\":\"hs256\"}",
        "{\"alg\":\"RS256\"}",
        "{\"alg\":\"\"}",
        "{}",
        "{\"alg\":7}",
        "{\"alg\":\"HS256\",\"alg\":\"none\"}",
        "{\"alg\":\"HS256\",\"crit\":[\"exp\"]}",
        "{\"alg\":\"HS256\",\"crit\":[\"b64\"],\"b64\":false}",
        "{\"alg\":\"HS256\",\"b64\":false}",
        "{\"alg\":\"HS256\",\"zip\":\"DEF\"}",
        "{\"alg\":\"HS256\",\"jku\":\"https://evil.test/jwks\"}",
        "{\"alg\":\"HS256\",\"x5u\":\"https://evil.test/x\"}",
        "{\"alg\":\"HS256\",\"x5c\":[\"AAAA\"]}",
        "{\"alg\":\"HS256\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}}",
        "{\"alg\":\"HS256\",\"cty\":\"JWT\"}",
        "{\"alg\":\"HS256\",\"typ\":\"logout+jwt\"}",
        "{\"alg\":\"HS256\",\"typ\":\"dpop+jwt\"}",
        "not json",
        "[]"
      })
  void refusesATrickInTheHeader(String header) {
    Fixtures.assertRefused(verifier, hs256(header, claims()), "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "a", "a.b", "a.b.c", "a.b.c.d.e", "....", "🦖.🦖.🦖"})
  void refusesWhatIsNoToken(String text) {
    Fixtures.assertRefused(verifier, text, "not an accepted signed JWT");
  }

  @Test
  void refusesAnUnsignedToken() {
    Fixtures.assertRefused(
        verifier, Jwts.builder().subject("alice").compact(), "not an accepted signed JWT");
    Fixtures.assertRefused(
        verifier, base64("{\"alg\":\"none\"}") + "." + base64(claims()) + ".", "");
    String good = hs256(claims());
    Fixtures.assertRefused(verifier, good.substring(0, good.lastIndexOf('.') + 1), "");
  }

  @Test
  void refusesAChangedToken() {
    String good = hs256(claims());
    String[] parts = good.split("\\.");
    String other = base64(claims("\"roles\":[\"admin\"]"));

    Fixtures.assertRefused(verifier, parts[0] + "." + other + "." + parts[2], "signature");
    Fixtures.assertRefused(verifier, good + "A", "");
    Fixtures.assertRefused(
        verifier, signed("{\"alg\":\"HS256\"}", claims(), "HmacSHA256", new byte[32]), "signature");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", " ", "\n", "ÿ", "ÿÿÿÿÿÿÿÿ", "+", "/"})
  void refusesAGoodTokenWithMoreAfterIt(String more) {
    Fixtures.assertRefused(verifier, hs256(claims()) + more, "not an accepted signed JWT");
  }

  @Test
  void takesOneSpellingOnly() {
    String good = hs256(claims());
    int last = good.length() - 1;
    String idleBits = good.substring(0, last) + (char) (good.charAt(last) + 1);
    Fixtures.assertRefused(verifier, idleBits, "");
    for (int i = 0; i < 20; i++) {
      String padded = hs256(claims("\"x\":%d".formatted(i)));
      String standard = padded.replace('-', '+').replace('_', '/');
      if (!standard.equals(padded)) {
        Fixtures.assertRefused(verifier, standard, "not an accepted signed JWT");
      }
      Fixtures.assertRefused(verifier, padded + "=", "not an accepted signed JWT");
    }
  }

  @Test
  void refusesANestedOrEncryptedToken() {
    Fixtures.assertRefused(
        verifier, hs256("{\"alg\":\"HS256\",\"cty\":\"JWT\"}", hs256(claims())), "");
    Fixtures.assertRefused(
        verifier, hs256("{\"alg\":\"HS256\"}", hs256(claims())), "not an accepted signed JWT");
    String jwe =
        Fixtures.full()
            .encryptWith(new SecretKeySpec(KEY, 0, 32, "AES"), Jwts.ENC.A256GCM)
            .compact();
    Fixtures.assertRefused(verifier, jwe, "not an accepted signed JWT");
  }

  @Test
  void refusesAClaimThatIsThereTwice() {
    Fixtures.assertRefused(
        verifier,
        hs256(claims().replace("{", "{\"sub\":\"mallory\",")),
        "not an accepted signed JWT");
  }

  @Test
  void refusesATokenOfMoreThanEightKibibytes() {
    Fixtures.assertRefused(
        verifier, hs256(claims("\"x\":\"%s\"".formatted("a".repeat(8192)))), "too long");
    Fixtures.assertRefused(verifier, "a".repeat(10_000_000), "too long");
  }

  @Test
  void refusesDeeplyNestedClaims() {
    Fixtures.assertRefused(
        verifier,
        hs256(claims("\"x\":%s%s".formatted("[".repeat(2500), "]".repeat(2500)))),
        "not an accepted signed JWT");
  }

  @RepeatedTest(20)
  void refusesEveryMutationInTheSameWay() {
    long seed = ThreadLocalRandom.current().nextLong();
    Random random = new Random(seed);
    String good = hs256(claims());

    for (int i = 0; i < 500; i++) {
      String mutant = mutant(good, random);
      assertThatThrownBy(() -> verifier.verify(mutant))
          .as("seed %d", seed)
          .isInstanceOf(InvalidTokenException.class);
    }
  }

  /** Replaces up to three of all characters. */
  private static String mutant(String good, Random random) {
    StringBuilder mutant = new StringBuilder(good);
    while (mutant.toString().equals(good)) {
      for (int i = random.nextInt(3); i >= 0; i--) {
        int at = random.nextInt(good.length());
        mutant.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return mutant.toString();
  }
}
