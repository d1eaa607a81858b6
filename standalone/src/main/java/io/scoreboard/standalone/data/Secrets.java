package io.scoreboard.standalone.data;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tokens and action signatures of one standalone Scoreboard are made with. All of it is used
 * as UTF-8 bytes.
 *
 * @param jwtSecret signs and checks tokens (HS256); at least 32 bytes
 * @param jwtIssuer the claim {@code iss}
 * @param signatureKeys sign and check actions; the first one signs
 */
public record Secrets(String jwtSecret, String jwtIssuer, List<String> signatureKeys) {

  static final String JWT_SECRET = "scoreboard.jwt.secret";
  static final String JWT_ISSUER = "scoreboard.jwt.issuer";
  static final String SIGNATURE_KEYS = "scoreboard.signature.keys";

  private static final int SECRET_BYTES = 32;

  /** Keeps an unchangeable copy of the keys. */
  public Secrets {
    signatureKeys = List.copyOf(signatureKeys);
  }

  /** New ones, 256 random bits each. */
  static Secrets generate(SecureRandom random) {
    return new Secrets(text(random), "scoreboard-standalone", List.of(text(random)));
  }

  /** The same as properties, under the names the services and the file use. */
  public Map<String, String> asProperties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(JWT_SECRET, jwtSecret);
    properties.put(JWT_ISSUER, jwtIssuer);
    properties.put(SIGNATURE_KEYS, String.join(",", signatureKeys));
    return properties;
  }

  @Override
  public String toString() {
    return "Secrets[issuer=" + jwtIssuer + "]";
  }

  private static String text(SecureRandom random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
