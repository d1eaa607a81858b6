package io.scoreboard.command.score;

import static io.scoreboard.auth.Role.ADMIN;
import static io.scoreboard.auth.Role.AUDITOR;
import static io.scoreboard.auth.Role.BACKEND;
import static io.scoreboard.auth.Role.PLAYER;
import static io.scoreboard.auth.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.auth.ActionSignature;
import io.scoreboard.auth.Identity;
import io.scoreboard.auth.Role;
import io.scoreboard.auth.SignedAction;
import io.scoreboard.command.score.Verdict.Accepted;
import io.scoreboard.command.score.Verdict.Refused;
import io.scoreboard.events.ActionKind;
import io.scoreboard.events.ScoreIncremented;
import io.scoreboard.web.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreDecisionTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final ActionSignature KEYS =
      ActionSignature.withKeys(List.of(UUID.randomUUID().toString()));
  private static final ScoreDecision DECISION =
      new ScoreDecision(
          new SignaturePolicy(Optional.of(KEYS), Set.of(PLAYER)), Duration.ofMinutes(5));
  private static final ScoreCommand COMMAND =
      new ScoreCommand(ActionKind.INCREMENT, "alice", 5, "a-1", NOW);
  private static final String SIGNED =
      KEYS.sign(new SignedAction("increment", 5, "alice", "a-1"), NOW);

  @Test
  void letsABackendPostForAnyone() {
    assertThat(decide("game", COMMAND, null, BACKEND))
        .isEqualTo(new Accepted(new ScoreIncremented("a-1", "alice", 5, NOW, "game")));
  }

  @Test
  void letsASigningPlayerPostForThemselves() {
    assertThat(decide("alice", COMMAND, SIGNED, PLAYER)).isInstanceOf(Accepted.class);
  }

  @Test
  void refusesAPlayerWhoPostsForAnother() {
    assertThat(problem(decide("bob", COMMAND, SIGNED, PLAYER))).isEqualTo(ProblemType.FORBIDDEN);
  }

  @Test
  void refusesEveryOtherRole() {
    assertThat(problem(decide("alice", COMMAND, SIGNED, VIEWER, AUDITOR, ADMIN)))
        .isEqualTo(ProblemType.FORBIDDEN);
    assertThat(problem(decide("alice", COMMAND, SIGNED))).isEqualTo(ProblemType.FORBIDDEN);
  }

  @Test
  void letsATokenWithSeveralRolesDoWhatAnyOfThemMay() {
    assertThat(decide("bob", COMMAND, null, PLAYER, BACKEND)).isInstanceOf(Accepted.class);
    assertThat(decide("alice", COMMAND, null, PLAYER, BACKEND)).isInstanceOf(Accepted.class);
  }

  @Test
  void refusesAPlayerWithoutASignature() {
    assertThat(problem(decide("alice", COMMAND, null, PLAYER)))
        .isEqualTo(ProblemType.INVALID_SIGNATURE);
  }

  @Test
  void refusesAWrongSignatureFromAnyone() {
    for (String wrong :
        List.of("", "t=1,v1=00", SIGNED.replace("v1=", "v1=0"), SIGNED + "," + SIGNED)) {
      assertThat(problem(decide("game", COMMAND, wrong, BACKEND)))
          .isEqualTo(ProblemType.INVALID_SIGNATURE);
    }
  }

  @Test
  void refusesASignatureOfAnotherAction() {
    ScoreCommand more = new ScoreCommand(ActionKind.INCREMENT, "alice", 50, "a-1", NOW);
    assertThat(problem(decide("alice", more, SIGNED, PLAYER)))
        .isEqualTo(ProblemType.INVALID_SIGNATURE);
  }

  @Test
  void refusesAnySignatureWithoutKeys() {
    ScoreDecision keyless =
        new ScoreDecision(
            new SignaturePolicy(Optional.empty(), Set.of(PLAYER)), Duration.ofMinutes(5));
    assertThat(problem(keyless.decide(who("game", BACKEND), COMMAND, SIGNED, NOW)))
        .isEqualTo(ProblemType.INVALID_SIGNATURE);
    assertThat(keyless.decide(who("game", BACKEND), COMMAND, null, NOW))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void takesTheClockWindowWithBothEnds() {
    for (Duration off : List.of(Duration.ofMinutes(5), Duration.ofMinutes(-5))) {
      assertThat(decide("game", at(NOW.plus(off)), null, BACKEND)).isInstanceOf(Accepted.class);
    }
  }

  @Test
  void refusesATimeOutsideTheClockWindow() {
    for (Instant time :
        List.of(NOW.plusSeconds(301), NOW.minusSeconds(301), Instant.MIN, Instant.MAX)) {
      assertThat(problem(decide("game", at(time), null, BACKEND)))
          .isEqualTo(ProblemType.STALE_TIMESTAMP);
    }
  }

  private static ScoreCommand at(Instant time) {
    return new ScoreCommand(ActionKind.INCREMENT, "alice", 5, "a-1", time);
  }

  private static Verdict decide(
      String subject, ScoreCommand command, @Nullable String signature, Role... roles) {
    return DECISION.decide(who(subject, roles), command, signature, NOW);
  }

  private static Identity who(String subject, Role... roles) {
    return new Identity(subject, null, Set.of(roles), NOW.plusSeconds(60));
  }

  private static ProblemType problem(Verdict verdict) {
    return switch (verdict) {
      case Refused refused -> refused.problem();
      case Accepted accepted -> throw new AssertionError("was accepted: " + accepted);
    };
  }
}
