package io.scoreboard.command.score;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * The action id of a set that came without one: {@code derived.} and the SHA-256 (FIPS 180-4) of
 * user id, value and time, joined by line feeds, so that the same body sent again is the same
 * action.
 */
final class DerivedActionId {

  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private DerivedActionId() {}

  static String of(String userId, long value, Instant timestamp) {
    String time = MILLISECONDS.format(timestamp.truncatedTo(ChronoUnit.MILLIS));
    byte[] text = (userId + "\n" + value + "\n" + time).getBytes(StandardCharsets.UTF_8);
    return "derived." + HexFormat.of().formatHex(sha256().digest(text));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
