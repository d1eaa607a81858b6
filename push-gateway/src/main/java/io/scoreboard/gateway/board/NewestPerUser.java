package io.scoreboard.gateway.board;

import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.board.Version;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets an update through only if it is newer than what was let through for its user before. Not
 * safe for several threads.
 *
 * <p>It remembers the users updated last, up to a bound. The greatest version forgotten in a
 * partition is a floor for every user forgotten there, so that a re-delivery is dropped too and a
 * version never goes back for anyone. Since a version is made of one user's own positions, the
 * floor may also drop news of a forgotten user, until that user's version is above it (ADR 9).
 */
public final class NewestPerUser {

  private record Seen(int partition, Version version) {}

  private final int capacity;
  private final Map<Integer, Version> floors = new HashMap<>();
  private final Map<String, Seen> users =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
          boolean full = size() > capacity;
          if (full) {
            forget(eldest.getValue());
          }
          return full;
        }
      };

  /** Remembers that many users, each about 200 bytes. */
  public NewestPerUser(int capacity) {
    this.capacity = capacity;
  }

  /** Whether the update, read from that partition, is news; if so it is remembered. */
  public boolean passes(int partition, ScoreUpdate update) {
    Seen seen = users.get(update.userId());
    @Nullable Version last = seen == null ? floors.get(partition) : seen.version();
    if (last != null && !update.version().isAfter(last)) {
      return false;
    }
    users.put(update.userId(), new Seen(partition, update.version()));
    return true;
  }

  private void forget(Seen seen) {
    floors.merge(seen.partition(), seen.version(), (a, b) -> a.isAfter(b) ? a : b);
  }
}
