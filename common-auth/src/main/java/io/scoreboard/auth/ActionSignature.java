package io.scoreboard.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs actions and checks such signatures; whatever is not exactly a signature of the action by an
 * active key is refused. The value of {@code X-Action-Signature} is {@code t=<unix
 * seconds>,v1=<hex>[,v1=<hex>…]}, where {@code v1} is HMAC-SHA256 (RFC 2104) over the fields t,
 * kind, amount, userId and actionId joined by LF. Immutable and safe for many threads.
 */
public final class ActionSignature {

  /** How far the time of a signature may be from now, either side, the end included. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";

  private final List<SecretKeySpec> keys;

  private ActionSignature(List<SecretKeySpec> keys) {
    this.keys = keys;
  }

  /**
   * With the active keys, used as their UTF-8 bytes; the first one signs, all of them verify.
   *
   * @throws InvalidSettingException naming SCOREBOARD_SIGNATURE_KEYS if there is no key, or one is
   *     shorter than 32 bytes or a sample
   */
  public static ActionSignature withKeys(List<String> keys) {
    if (keys.isEmpty()) {
      throw new InvalidSettingException("SCOREBOARD_SIGNATURE_KEYS is empty");
    }
    return withKeyBytes(
        keys.stream().map(key -> Secrets.bytes(key, "SCOREBOARD_SIGNATURE_KEYS")).toList());
  }

  static ActionSignature withKeyBytes(List<byte[]> keys) {
    return new ActionSignature(
        keys.stream().map(bytes -> new SecretKeySpec(bytes, ALGORITHM)).toList());
  }

  /** The header value for the action, signed by the first key at that time. */
  public String sign(SignedAction action, Instant at) {
    long seconds = at.getEpochSecond();
    byte[] signature = hmac(keys.getFirst(), action.canonical(seconds));
    return "t=%d,v1=%s".formatted(seconds, HexFormat.of().formatHex(signature));
  }

  /**
   * Whether the header value signs the action. Every key is tried with every signature, each in
   * time that does not depend on the bytes.
   *
   * @param header the one value of {@code X-Action-Signature}; a request with two is malformed
   */
  public SignatureVerdict verify(String header, SignedAction action, Instant now) {
    return SignatureHeader.parse(header)
        .map(parsed -> verify(parsed, action, now))
        .orElse(SignatureVerdict.MALFORMED);
  }

  private SignatureVerdict verify(SignatureHeader header, SignedAction action, Instant now) {
    long age = Math.abs(Math.subtractExact(now.getEpochSecond(), header.epochSecond()));
    if (age > TOLERANCE.toSeconds()) {
      return SignatureVerdict.STALE;
    }
    String text = action.canonical(header.epochSecond());
    boolean found = false;
    for (SecretKeySpec key : keys) {
      byte[] expected = hmac(key, text);
      for (byte[] signature : header.signatures()) {
        found |= MessageDigest.isEqual(expected, signature);
      }
    }
    return found ? SignatureVerdict.VALID : SignatureVerdict.MISMATCHED;
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
