package io.scoreboard.command.attempts;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What one request tried, filled in while it is handled; it travels in a request attribute. Used by
 * one thread at a time.
 */
public final class Attempt {

  private static final String ATTRIBUTE = Attempt.class.getName();

  private @Nullable String subject;
  private @Nullable String userId;
  private @Nullable String actionId;
  private @Nullable Long points;

  Attempt() {}

  /** The attempt this request is. */
  public static Attempt of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Attempt known) {
      return known;
    }
    Attempt attempt = new Attempt();
    request.setAttribute(ATTRIBUTE, attempt);
    return attempt;
  }

  /** Names what it is about; only well-formed ids, since they are logged. */
  public void about(@Nullable String userId, @Nullable String actionId) {
    this.userId = userId;
    this.actionId = actionId;
  }

  /** Notes how many points an accepted action adds; 0 if it takes some away. */
  public void counted(long points) {
    this.points = points;
  }

  void by(String subject) {
    this.subject = subject;
  }

  /** The token's subject, or null if no token was accepted. */
  @Nullable String subject() {
    return subject;
  }

  @Nullable String userId() {
    return userId;
  }

  @Nullable String actionId() {
    return actionId;
  }

  /** Null unless a new action was accepted. */
  @Nullable Long points() {
    return points;
  }
}
