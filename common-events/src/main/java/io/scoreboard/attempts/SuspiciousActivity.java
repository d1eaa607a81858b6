package io.scoreboard.attempts;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule was broken within one window, in {@code suspicious-activity}; at most once for the same
 * sender, user and rule in a window.
 *
 * @param rule that was broken
 * @param subject whose token it was; null if no token was verified
 * @param address of the last of the attempts; without a subject, whose attempts they are (of IPv6
 *     the network of 64 bits)
 * @param userId whose score rose; null for {@link SuspicionRule#REFUSALS}
 * @param observed refusals, actions or points within the window
 * @param threshold from which on it is suspicious
 * @param window that was looked at
 * @param attempts how many there were within the window, accepted or not
 * @param first when the first of them ended
 * @param last when the last of them ended
 */
public record SuspiciousActivity(
    SuspicionRule rule,
    @Nullable String subject,
    String address,
    @Nullable String userId,
    long observed,
    long threshold,
    Duration window,
    long attempts,
    Instant first,
    Instant last) {

  /** Checks that nothing is missing. */
  public SuspiciousActivity {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
  }

  /** The subject, or else the address. */
  public String sender() {
    return subject == null ? address : subject;
  }
}
