package io.scoreboard.board;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user's new total or name, in {@code score-updates} under the user id: the stream for everyone
 * who follows scores.
 *
 * @param username the name to show, or null if none is known
 * @param score the new total; 0 when nothing of the user counts any more
 */
public record ScoreUpdate(String userId, @Nullable String username, long score, Version version) {

  /** Checks that only the name is missing, if anything. */
  public ScoreUpdate {
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(version, "version");
  }

  /** The name to show: the user name, or the user id as long as no name is known. */
  public String displayName() {
    return username == null ? userId : username;
  }
}
