package io.scoreboard.audit.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a user's history.
 *
 * @param set whether it set the score; else it added to it
 * @param amount the value set, or the points added
 * @param effect by how much the running total changed; 0 if revoked
 * @param total the running total after it
 * @param loggedAt the timestamp of its record in the log
 * @param sender who sent it
 * @param revocation who revoked it and why, or null while it counts
 */
public record Line(
    Instant occurredAt,
    String actionId,
    boolean set,
    long amount,
    long effect,
    long total,
    int partition,
    long offset,
    Instant loggedAt,
    String sender,
    @Nullable String revocation) {

  /** Whether it counts. */
  public boolean counts() {
    return revocation == null;
  }
}
