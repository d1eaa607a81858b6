package io.scoreboard.command.score;

import io.scoreboard.auth.ActionSignature;
import io.scoreboard.auth.Role;
import io.scoreboard.auth.SignedAction;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who must sign an action; a signature that is there must be right, whoever sent it. Pure.
 *
 * @param verifier empty when no keys are configured: then no signature is right
 * @param requiredFor roles whose updates need a signature
 */
record SignaturePolicy(Optional<ActionSignature> verifier, Set<Role> requiredFor) {

  /**
   * What is wrong with the signature or its absence, or null.
   *
   * @param allowing the roles that allow the command; one that need not sign is enough
   */
  @Nullable String objection(
      Set<Role> allowing, ScoreCommand command, @Nullable String signature, Instant now) {
    if (signature == null) {
      return requiredFor.containsAll(allowing)
          ? "X-Action-Signature is missing; the game server signs what a player submits"
          : null;
    }
    if (verifier.isEmpty()) {
      return "X-Action-Signature cannot be checked: no signing keys are configured";
    }
    SignedAction signed =
        new SignedAction(
            command.kind().label(), command.amount(), command.userId(), command.actionId());
    return switch (verifier.get().verify(signature, signed, now)) {
      case VALID -> null;
      case MALFORMED -> "X-Action-Signature must be t=<unix seconds>,v1=<64 hex digits>";
      case STALE -> "X-Action-Signature was made too long ago or too far ahead";
      case MISMATCHED -> "X-Action-Signature does not sign this action";
    };
  }
}
