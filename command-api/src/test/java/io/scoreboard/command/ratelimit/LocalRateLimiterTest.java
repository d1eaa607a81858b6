package io.scoreboard.command.ratelimit;

import io.github.bucket4j.TimeMeter;

class LocalRateLimiterTest extends RateLimiterContract {

  @Override
  Buckets buckets(TimeMeter time) {
    return new LocalBuckets(SETTINGS, time);
  }
}
