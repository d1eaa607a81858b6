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

  /**
   * What people copy from manuals and tests and forget to replace. No word is shorter than six
   * letters: in 32 random bytes one of them turns up once in millions of secrets.
   */
  private static final List<String> SAMPLES =
      List.of(
          "changeme",
          "change-me",
          "change_me",
          "replace",
          "placeholder",
          "example",
          "sample",
          "secret",
          "signing",
          "password",
          "passphrase",
          "scoreboard",
          "0123456",
          "1234567",
          "abcdefg",
          "qwerty");

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
