package io.scoreboard.command.attempts;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one line for each attempt to the logger {@value #LOGGER} and counts it in {@code
 * scoreboard_attempts_total}; it never holds a token, a signature or a body. Values that come from
 * outside are quoted and escaped, so that they cannot begin a line or a field of their own.
 */
final class AttemptLog {

  static final String LOGGER = "scoreboard.attempts";

  private static final int LONGEST_VALUE = 128;
  private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

  private final MeterRegistry meters;

  AttemptLog(MeterRegistry meters) {
    this.meters = meters;
  }

  void record(Attempt attempt, String what, Ending ending, String traceId) {
    String verdict = ending.verdict().label();
    meters
        .counter("scoreboard.attempts", "verdict", verdict, "reason", ending.reason())
        .increment();
    LOG.info(
        "attempt who={} what={} userId={} actionId={} verdict={} status={} reason={} trace={}",
        value(attempt.subject()),
        what,
        value(attempt.userId()),
        value(attempt.actionId()),
        verdict,
        ending.status(),
        ending.reason(),
        traceId);
  }

  /** A dash for nothing, the text itself if it is plain, else the text in quotes and escaped. */
  static String value(@Nullable String text) {
    if (text == null) {
      return "-";
    }
    String shown = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
    boolean plain =
        !shown.isEmpty() && !shown.equals("-") && shown.chars().allMatch(AttemptLog::isPlain);
    return plain ? shown : quoted(shown);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    PrimitiveIterator.OfInt characters = text.chars().iterator();
    while (characters.hasNext()) {
      int c = characters.nextInt();
      if (isPlain(c) || c == ' ' || c == '=') {
        quoted.append((char) c);
      } else {
        quoted.append("\\u%04x".formatted(c));
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isPlain(int c) {
    return c > ' ' && c < 0x7f && c != '"' && c != '\\' && c != '=';
  }
}
