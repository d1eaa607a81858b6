package io.scoreboard.command.score;

import io.scoreboard.auth.Identity;
import io.scoreboard.auth.Role;
import io.scoreboard.command.score.Verdict.Accepted;
import io.scoreboard.command.score.Verdict.Refused;
import io.scoreboard.web.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a command may be appended: role, then signature, then clock. Pure: identity,
 * command and time come in.
 *
 * @param signatures checks and demands signatures
 * @param clockWindow how far the command's time may be from now
 */
record ScoreDecision(SignaturePolicy signatures, Duration clockWindow) {

  /**
   * The first objection, or the event to append.
   *
   * @param signature the header {@code X-Action-Signature}, if it was sent
   */
  Verdict decide(Identity who, ScoreCommand command, @Nullable String signature, Instant now) {
    Set<Role> allowing = allowing(who, command.userId());
    if (allowing.isEmpty()) {
      return new Refused(
          ProblemType.FORBIDDEN, "only a backend, or the player named by userId, may post this");
    }
    String objection = signatures.objection(allowing, command, signature, now);
    if (objection != null) {
      return new Refused(ProblemType.INVALID_SIGNATURE, objection);
    }
    if (Duration.between(command.occurredAt(), now).abs().compareTo(clockWindow) > 0) {
      return new Refused(
          ProblemType.STALE_TIMESTAMP,
          "timestamp must be at most %d s from the server's clock"
              .formatted(clockWindow.toSeconds()));
    }
    return new Accepted(command.by(who.subject()));
  }

  private static Set<Role> allowing(Identity who, String userId) {
    Set<Role> allowing = EnumSet.noneOf(Role.class);
    if (who.is(Role.BACKEND)) {
      allowing.add(Role.BACKEND);
    }
    if (who.is(Role.PLAYER) && who.subject().equals(userId)) {
      allowing.add(Role.PLAYER);
    }
    return allowing;
  }
}
