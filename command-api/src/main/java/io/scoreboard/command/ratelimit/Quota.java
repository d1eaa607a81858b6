package io.scoreboard.command.ratelimit;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import java.util.Map;

/**
 * A token bucket and how HTTP tells of it: {@code RateLimit-Policy} and {@code RateLimit} as
 * structured fields (draft-ietf-httpapi-ratelimit-headers-10, RFC 9651).
 *
 * @param name the policy, such as {@code player}
 * @param burst how many tokens the bucket holds
 * @param perSecond how many come back each second
 */
public record Quota(String name, long burst, long perSecond) {

  /** How long an empty bucket takes to fill. */
  Duration window() {
    return Duration.ofNanos(Math.ceilDiv(burst * 1_000_000_000L, perSecond));
  }

  /** The bucket's limit, refilled token by token. */
  Bandwidth bandwidth() {
    return Bandwidth.builder()
        .capacity(burst)
        .refillGreedy(perSecond, Duration.ofSeconds(1))
        .build();
  }

  Map<String, String> headers(long remaining, Duration untilFull) {
    return Map.of(
        "RateLimit-Policy",
        "\"%s\";q=%d;w=%d".formatted(name, burst, wholeSeconds(window())),
        "RateLimit",
        "\"%s\";r=%d;t=%d".formatted(name, remaining, wholeSeconds(untilFull)));
  }

  /** Rounded up, at least 1, so that who waits that long has waited long enough. */
  static long wholeSeconds(Duration time) {
    return Math.max(1, Math.ceilDiv(time.toNanos(), 1_000_000_000L));
  }
}
