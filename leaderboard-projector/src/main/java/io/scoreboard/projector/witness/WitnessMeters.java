package io.scoreboard.projector.witness;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/** What operators can see and be woken by. */
final class WitnessMeters {

  final Counter checkpoints;
  final Counter damages;
  final Counter failures;
  final AtomicLong lag = new AtomicLong();

  WitnessMeters(MeterRegistry meters) {
    checkpoints =
        Counter.builder("scoreboard.checkpoints")
            .description("Checkpoints published")
            .register(meters);
    damages =
        Counter.builder("scoreboard.witness.damages")
            .description("Times a partition of the log was not what it was when witnessed")
            .register(meters);
    failures =
        Counter.builder("scoreboard.witness.failures")
            .description("Times the witness started over from the last checkpoints")
            .register(meters);
    Gauge.builder("scoreboard.witness.lag", lag, AtomicLong::doubleValue)
        .description("Records of the partitions held here that no checkpoint covers yet")
        .register(meters);
  }
}
