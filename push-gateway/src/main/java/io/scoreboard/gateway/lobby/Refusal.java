package io.scoreboard.gateway.lobby;

import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import java.util.Map;

/** Why a viewer may not come in now. */
public enum Refusal {
  /** The board has not been read yet, or the instance is stopping. */
  CLOSED,
  /** As many viewers as are allowed are here. */
  FULL,
  /** As many connections as one subject may have are here. */
  TOO_MANY_OF_SUBJECT;

  private static final Map<String, String> SOON = Map.of("Retry-After", "1");
  private static final Map<String, String> LATER = Map.of("Retry-After", "10");

  /** What the one who wanted to come in is told. */
  public ProblemException toProblem() {
    return switch (this) {
      case CLOSED ->
          new ProblemException(
              ProblemType.UNAVAILABLE, "this instance is starting or stopping", SOON);
      case FULL ->
          new ProblemException(ProblemType.UNAVAILABLE, "too many viewers are here", LATER);
      case TOO_MANY_OF_SUBJECT ->
          new ProblemException(
              ProblemType.TOO_MANY_REQUESTS, "too many connections with this subject", LATER);
    };
  }
}
