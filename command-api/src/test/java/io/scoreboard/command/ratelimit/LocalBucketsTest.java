package io.scoreboard.command.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LocalBucketsTest {

  private static final int MOST = 100;
  private static final int SUBJECTS = 100_000;
  private static final RateLimitSettings SETTINGS = new RateLimitSettings(20, 10, 0, 0, MOST);

  private final LocalBuckets buckets = new LocalBuckets(SETTINGS, TimeMeter.SYSTEM_NANOTIME);

  @Test
  @DisplayName("RATE-07 invented subjects do not fill the memory")
  void remembersNoMoreSubjectsThanItMay() {
    for (int i = 0; i < SUBJECTS; i++) {
      assertThat(buckets.of(SETTINGS.player(), "invented-" + i).tryConsume(1)).isTrue();
    }
    assertThat(buckets.remembered()).isPositive().isLessThanOrEqualTo(MOST);
  }
}
