package io.scoreboard.command.attempts;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.attempts.Quoted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one line for each attempt to the logger {@value #LOGGER} and counts it in {@code
 * scoreboard_attempts_total}; it never holds a token, a signature or a body. Values that come from
 * outside are quoted and escaped, so that they cannot begin a line or a field of their own.
 */
final class AttemptLog {

  static final String LOGGER = "scoreboard.attempts";

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
        Quoted.of(attempt.subject()),
        what,
        Quoted.of(attempt.userId()),
        Quoted.of(attempt.actionId()),
        verdict,
        ending.status(),
        ending.reason(),
        traceId);
  }
}
