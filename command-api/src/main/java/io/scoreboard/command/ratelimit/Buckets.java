package io.scoreboard.command.ratelimit;

import io.github.bucket4j.Bucket;

/** Where the token buckets are. */
@FunctionalInterface
interface Buckets {

  /** The bucket of that subject, full if it was not used for long. */
  Bucket of(Quota quota, String subject);
}
