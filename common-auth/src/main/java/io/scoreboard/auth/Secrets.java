package io.scoreboard.auth;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Turns a configured secret into key bytes; one that is short or guessable ends the start-up with
 * an {@link InvalidSettingException} that names the variable and never shows the secret.
 */
final class Secrets {

  /** HMAC-SHA256 wants a key at least as long as its hash (RFC 7518, section 3.2). */
  static final int MIN_BYTES = 32;

  private static final int MIN_DISTINCT_CHARACTERS = 8;

  /** What people copy from manuals and forget to replace. */
  private static final List<String> SAMPLES =
      List.of(
          "changeme", "change-me", "change_me", "your-256-bit-secret", "placeholder", "example");

  private Secrets() {}

  /** The UTF-8 bytes of the secret, at least {@value #MIN_BYTES}. */
  static byte[] bytes(String secret, String variable) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < MIN_BYTES) {
      throw new InvalidSettingException(
          "%s has %d bytes, but needs at least %d: make one with `openssl rand -base64 48`"
              .formatted(variable, bytes.length, MIN_BYTES));
    }
    String lower = secret.toLowerCase(Locale.ROOT);
    if (secret.chars().distinct().count() < MIN_DISTINCT_CHARACTERS
        || SAMPLES.stream().anyMatch(lower::contains)) {
      throw new InvalidSettingException(
          "%s is a sample or too simple a value: make one with `openssl rand -base64 48`"
              .formatted(variable));
    }
    return bytes;
  }
}
