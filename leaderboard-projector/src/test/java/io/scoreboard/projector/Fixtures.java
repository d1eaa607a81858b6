package io.scoreboard.projector;

import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.events.ScoreIncremented;
import io.scoreboard.events.ScoreSet;
import java.time.Instant;

/** Events as tests like to write them: times are seconds. */
public final class Fixtures {

  private Fixtures() {}

  public static ScoreIncremented increment(String user, long amount, long at, String id) {
    return new ScoreIncremented(id, user, amount, at(at), "game-server");
  }

  public static ScoreSet set(String user, long value, long at, String id) {
    return new ScoreSet(id, user, value, at(at), "game-server");
  }

  public static ActionRevoked revocation(ScoreAction action) {
    return new ActionRevoked(action.actionId(), "cheated", at(1_000_000), "referee");
  }

  public static Instant at(long seconds) {
    return Instant.ofEpochSecond(seconds);
  }
}
