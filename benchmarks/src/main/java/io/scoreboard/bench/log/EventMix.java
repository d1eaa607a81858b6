package io.scoreboard.bench.log;

import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.ScoreIncremented;
import io.scoreboard.events.ScoreSet;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An endless log of the kind the services write, the same for the same seed: of a hundred events
 * about 86 add points, 10 set a score, 2 repeat an action, 1 revokes one and 1 takes an id that is
 * taken. What refers to an action refers to one of the last {@value #RECENT}; times rise by about a
 * millisecond, give or take half a second.
 */
final class EventMix {

  private static final int RECENT = 4_096;
  private static final long BEGIN = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
  private static final String SENDER = "game-server";

  private final SplittableRandom random;
  private final int users;
  private final @Nullable ScoreAction[] recent = new ScoreAction[RECENT];
  private int made;

  EventMix(int users, long seed) {
    this.users = users;
    this.random = new SplittableRandom(seed);
  }

  ScoreEvent next() {
    int dice = random.nextInt(100);
    ScoreAction earlier = recent[random.nextInt(RECENT)];
    if (dice < 4 && earlier != null) {
      return about(earlier, dice);
    }
    ScoreAction action = action(id(), dice < 14);
    recent[made++ % RECENT] = action;
    return action;
  }

  private ScoreEvent about(ScoreAction earlier, int dice) {
    return switch (dice) {
      case 0 -> new ActionRevoked(earlier.actionId(), "made in error", now(), "auditor");
      case 1 -> action(earlier.actionId(), false);
      default -> earlier;
    };
  }

  private ScoreAction action(String id, boolean sets) {
    String user = "user-" + random.nextInt(users);
    return sets
        ? new ScoreSet(id, user, random.nextLong(1_000_000), now(), SENDER)
        : new ScoreIncremented(id, user, random.nextLong(1, 1_000), now(), SENDER);
  }

  private String id() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private Instant now() {
    return Instant.ofEpochMilli(BEGIN + made + random.nextLong(1_000));
  }
}
