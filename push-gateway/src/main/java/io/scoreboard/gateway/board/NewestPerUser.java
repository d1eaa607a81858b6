package io.scoreboard.gateway.board;

import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.board.Version;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets an update through only if it is newer than what was let through for its user before. Not
 * safe for several threads.
 *
 * <p>It remembers the users updated last, up to a bound, and lets through whatever comes of a user
 * it forgot, except from an epoch that a later one has replaced. That shows nobody an older score:
 * what is sent a second time is what an aborted transaction had sent, less than a commit interval's
 * worth, and a user is forgotten only after as many others were updated as it remembers (ADR 9).
 */
public final class NewestPerUser {

  private final Map<String, Version> users;
  private int epoch;

  /** Remembers that many users, each about 200 bytes. */
  public NewestPerUser(int capacity) {
    this.users =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Version> eldest) {
            return size() > capacity;
          }
        };
  }

  /** Whether the update is news; if so it is remembered. */
  public boolean passes(ScoreUpdate update) {
    Version last = users.get(update.userId());
    Version version = update.version();
    if (last == null ? version.epoch() < epoch : !version.isAfter(last)) {
      return false;
    }
    epoch = Math.max(epoch, version.epoch());
    users.put(update.userId(), version);
    return true;
  }
}
