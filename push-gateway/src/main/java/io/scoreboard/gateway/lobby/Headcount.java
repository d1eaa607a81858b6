package io.scoreboard.gateway.lobby;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts connections, in all and by token subject, within limits. Safe for any threads. */
final class Headcount {

  private final int most;
  private final int mostOfSubject;
  private final Map<String, Integer> subjects = new HashMap<>();
  private int all;

  /** Nobody yet. */
  Headcount(int most, int mostOfSubject) {
    this.most = most;
    this.mostOfSubject = mostOfSubject;
  }

  /** Why one more of the subject would be too many, or empty if it would not. */
  synchronized Optional<Refusal> refusal(String subject) {
    if (all >= most) {
      return Optional.of(Refusal.FULL);
    }
    return subjects.getOrDefault(subject, 0) >= mostOfSubject
        ? Optional.of(Refusal.TOO_MANY_OF_SUBJECT)
        : Optional.empty();
  }

  /** Counts one more, or says why not. */
  synchronized Optional<Refusal> enter(String subject) {
    Optional<Refusal> refusal = refusal(subject);
    if (refusal.isEmpty()) {
      all++;
      subjects.merge(subject, 1, Integer::sum);
    }
    return refusal;
  }

  /** Counts one less. */
  synchronized void leave(String subject) {
    all--;
    subjects.computeIfPresent(subject, (_, count) -> count == 1 ? null : count - 1);
  }
}
