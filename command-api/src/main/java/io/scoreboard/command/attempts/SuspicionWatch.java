package io.scoreboard.command.attempts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the share of refusals of each subject and raises {@code suspicious-activity}, one warning
 * line and one count in {@code scoreboard_suspicious_activity_total} per subject and window. When
 * there are too many subjects the least active ones are forgotten.
 */
final class SuspicionWatch {

  private static final Logger LOG = LoggerFactory.getLogger(AttemptLog.LOGGER);

  private final SuspicionSettings settings;
  private final Ticker ticker;
  private final Counter raised;
  private final Cache<String, SlidingShare> shares;

  SuspicionWatch(SuspicionSettings settings, Ticker ticker, MeterRegistry meters) {
    this.settings = settings;
    this.ticker = ticker;
    this.raised = meters.counter("scoreboard.suspicious.activity");
    this.shares =
        Caffeine.newBuilder()
            .maximumSize(settings.maxSubjects())
            .expireAfterAccess(settings.window().multipliedBy(2))
            .ticker(ticker)
            .build();
  }

  /** Takes one attempt of the subject into account. */
  void observe(String subject, boolean refused) {
    SlidingShare share = shares.get(subject, _ -> new SlidingShare(settings.window().toNanos()));
    if (share.count(ticker.read(), refused, settings.attempts(), settings.refusedPercent())) {
      raised.increment();
      LOG.warn(
          "suspicious-activity who={} window={}s: at least {} attempts, {} % of them refused",
          AttemptLog.value(subject),
          settings.window().toSeconds(),
          settings.attempts(),
          settings.refusedPercent());
    }
  }
}
