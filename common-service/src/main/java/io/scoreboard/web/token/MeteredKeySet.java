package io.scoreboard.web.token;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.auth.KeySetListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts reads of the JWKS in {@code scoreboard_jwks_reads_total} and logs the failed ones. */
final class MeteredKeySet implements KeySetListener {

  private static final Logger LOG = LoggerFactory.getLogger(MeteredKeySet.class);

  private final Counter good;
  private final Counter failed;

  MeteredKeySet(MeterRegistry meters) {
    good = meters.counter("scoreboard.jwks.reads", "outcome", "ok");
    failed = meters.counter("scoreboard.jwks.reads", "outcome", "failed");
  }

  @Override
  public void read(int keys) {
    good.increment();
    LOG.info("read {} keys from SCOREBOARD_JWT_JWKS", keys);
  }

  @Override
  public void failed(String reason) {
    failed.increment();
    LOG.warn("SCOREBOARD_JWT_JWKS cannot be read, the last good keys stay in use: {}", reason);
  }
}
