package io.scoreboard.projector.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a projection has caught up with a log that goes on growing: when everything that was
 * in its inputs at one moment, and then what stage 1 had made of that for stage 2, is taken in, and
 * the moment is at most {@link #FRESH} ago. Positions come from outside.
 */
public final class CatchUp {

  /** How old the moment may be. */
  static final Duration FRESH = Duration.ofSeconds(10);

  private final Supplier<Map<TopicPartition, Long>> ends;
  private final ToLongFunction<Map<TopicPartition, Long>> behind;
  private final InstantSource clock;
  private @Nullable Map<TopicPartition, Long> target;
  private Instant since = Instant.EPOCH;
  private boolean second;

  CatchUp(
      Supplier<Map<TopicPartition, Long>> ends,
      ToLongFunction<Map<TopicPartition, Long>> behind,
      InstantSource clock) {
    this.ends = ends;
    this.behind = behind;
    this.clock = clock;
  }

  /** Of that projection. */
  public static CatchUp with(Positions positions) {
    return new CatchUp(positions::ends, positions::behind, InstantSource.system());
  }

  /** Looks once more; true as soon as it has caught up. */
  public boolean look() {
    Map<TopicPartition, Long> current = target;
    if (current == null) {
      since = clock.instant();
      second = false;
      current = ends.get();
      target = current;
    }
    if (behind.applyAsLong(current) > 0) {
      return false;
    }
    if (!second) {
      second = true;
      target = ends.get();
      return look();
    }
    target = null;
    return !clock.instant().isAfter(since.plus(FRESH));
  }
}
