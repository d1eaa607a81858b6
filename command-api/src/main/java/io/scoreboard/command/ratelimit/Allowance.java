package io.scoreboard.command.ratelimit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What a rate limiter said about one request. */
public sealed interface Allowance {

  /** The response headers that tell the sender. */
  Map<String, String> headers();

  /** Nobody counts. */
  record Unlimited() implements Allowance {

    @Override
    public Map<String, String> headers() {
      return Map.of();
    }
  }

  /** There was a token, and it is taken. */
  record Granted(Quota quota, long remaining, Duration untilFull) implements Allowance {

    @Override
    public Map<String, String> headers() {
      return quota.headers(remaining, untilFull);
    }
  }

  /** The bucket was empty; the next token comes after {@code retryAfter}. */
  record Exhausted(Quota quota, Duration retryAfter, Duration untilFull) implements Allowance {

    @Override
    public Map<String, String> headers() {
      Map<String, String> headers = new HashMap<>(quota.headers(0, untilFull));
      headers.put("Retry-After", Long.toString(Quota.wholeSeconds(retryAfter)));
      return Map.copyOf(headers);
    }
  }
}
