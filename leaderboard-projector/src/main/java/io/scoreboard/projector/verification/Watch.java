package io.scoreboard.projector.verification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.audit.evidence.Finding;
import io.scoreboard.audit.verify.Comparison;
import io.scoreboard.audit.verify.ContinuousVerification;
import io.scoreboard.audit.verify.Difference;
import io.scoreboard.audit.verify.Report;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what the verifier finds into numbers to alert on: {@code scoreboard_projection_divergence}
 * is how many users differ (1 if only the top ten does), {@code scoreboard_log_damage} in how many
 * partitions the log is not what its checkpoints say; each comes with an error line that names the
 * first. A run that fails is counted in {@code scoreboard_verification_failures_total} and leaves
 * both as they were.
 */
final class Watch implements ContinuousVerification.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final AtomicLong divergence = new AtomicLong();
  private final AtomicLong damage = new AtomicLong();
  private final Counter runs;
  private final Counter failures;

  Watch(MeterRegistry meters) {
    Gauge.builder("scoreboard.projection.divergence", divergence, AtomicLong::get)
        .description("Users whose total is not what a second fold of the log gives")
        .register(meters);
    Gauge.builder("scoreboard.log.damage", damage, AtomicLong::get)
        .description("Partitions of the log that are not what their checkpoints say")
        .register(meters);
    this.runs =
        Counter.builder("scoreboard.verification.runs")
            .description("Verifications that came to their end")
            .register(meters);
    this.failures =
        Counter.builder("scoreboard.verification.failures")
            .description("Verifications that could not be finished")
            .register(meters);
  }

  @Override
  public void verified(Report report) {
    damage.set(report.findings().size());
    for (Finding finding : report.findings()) {
      LOG.error("the log is damaged: {}", finding);
    }
    report.comparison().ifPresent(this::compared);
    runs.increment();
    LOG.info("verified {} records in {}", report.census().records(), report.took());
  }

  private void compared(Comparison comparison) {
    if (comparison.isEqual()) {
      divergence.set(0);
      return;
    }
    divergence.set(Math.max(1, comparison.differing()));
    LOG.error(
        "the projection differs from the log, {} users: {}",
        comparison.differing(),
        comparison.first().map(Difference::toString).orElse(""));
  }

  @Override
  public void failed(RuntimeException failure) {
    failures.increment();
    LOG.warn("the projection could not be verified: {}", failure.getMessage());
    LOG.debug("because of", failure);
  }
}
