package io.scoreboard.projector.suspicion;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.attempts.Quoted;
import io.scoreboard.attempts.SuspicionRule;
import io.scoreboard.attempts.SuspiciousActivity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells operators of suspicious activity: one warning to the logger {@value #LOGGER} and one count
 * in {@code scoreboard_suspicious_activity_total} by rule.
 */
final class Alarm {

  static final String LOGGER = "scoreboard.suspicion";

  private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

  private final MeterRegistry meters;

  /** Shows every rule from the start, with 0. */
  Alarm(MeterRegistry meters) {
    this.meters = meters;
    for (SuspicionRule rule : SuspicionRule.values()) {
      count(rule).increment(0);
    }
  }

  private Counter count(SuspicionRule rule) {
    return Counter.builder("scoreboard.suspicious.activity")
        .description("Times a sender or a user broke a rule within a window")
        .tag("rule", rule.label())
        .register(meters);
  }

  void raise(SuspiciousActivity activity) {
    count(activity.rule()).increment();
    LOG.warn(
        "suspicious-activity rule={} who={} address={} userId={} observed={} threshold={} window={}s"
            + " attempts={} first={} last={}",
        activity.rule().label(),
        Quoted.of(activity.subject()),
        Quoted.of(activity.address()),
        Quoted.of(activity.userId()),
        activity.observed(),
        activity.threshold(),
        activity.window().toSeconds(),
        activity.attempts(),
        activity.first(),
        activity.last());
  }
}
