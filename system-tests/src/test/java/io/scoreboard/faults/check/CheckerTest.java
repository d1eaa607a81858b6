package io.scoreboard.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.faults.check.Evidence.Window;
import io.scoreboard.faults.check.Violation.Kind;
import io.scoreboard.faults.workload.Command;
import io.scoreboard.faults.workload.Frame;
import io.scoreboard.pipeline.ActionFact.ActionCounted;
import io.scoreboard.pipeline.LogPosition;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The checker finds every kind of wrong history, and only those. */
class CheckerTest {

  private final Fixtures run = Fixtures.right();

  @Test
  void findsNothingInARightHistory() {
    assertThat(run.violations()).isEmpty();
  }

  @Test
  void findsAnAcceptedActionThatIsNotInTheLog() {
    run.answered(new Command.Increment("alice", 9, "r1-9"), null, 20);
    assertThat(run.violations()).extracting(Violation::kind).containsExactly(Kind.LOST);
    assertThat(run.invariants()).containsExactly("I1");
  }

  @Test
  void findsAnAcceptedActionThatIsInTheLogAndNotCounted() {
    run.logged(Fixtures.action("alice", 9, "r1-9"));
    run.answered(new Command.Increment("alice", 9, "r1-9"), null, 20);
    assertThat(run.invariants()).contains("I1", "I3", "I4", "I7");
  }

  @Test
  void findsAnActionCountedFromTwoPlacesOfTheLog() {
    run.book.add(new ActionCounted(Fixtures.action("alice", 5, "r1-1"), new LogPosition(0, 99)));
    assertThat(run.violations()).extracting(Violation::kind).containsExactly(Kind.DOUBLED);
  }

  @Test
  void allowsAFactSentTwice() {
    run.book.add(new ActionCounted(Fixtures.action("alice", 5, "r1-1"), new LogPosition(0, 0)));
    assertThat(run.violations()).isEmpty();
  }

  @Test
  void findsPointsNobodyAskedFor() {
    run.counted("alice", 100, "r1-50");
    run.scores.put("alice", 112L);
    run.ten.set(0, new View.Row("alice", "alice", 112));
    run.shown(3, "alice", 112);
    assertThat(run.invariants()).containsExactly("I2");
  }

  @Test
  void findsATotalThatIsTooHigh() {
    run.scores.put("alice", 17L);
    assertThat(run.violations()).extracting(Violation::kind).containsExactly(Kind.DOUBLED);
    assertThat(run.invariants()).containsExactly("I3");
  }

  @Test
  void findsATotalThatIsTooLow() {
    run.scores.remove("alice");
    assertThat(run.violations()).extracting(Violation::kind).containsExactly(Kind.LOST);
  }

  @Test
  void findsAUserWhoShouldBeOnNoBoard() {
    run.scores.put("bob", 0L);
    assertThat(run.invariants()).containsExactly("I3");
  }

  @Test
  void findsAWrongTopTen() {
    run.ten.set(0, new View.Row("alice", "alice", 5));
    assertThat(run.invariants()).containsExactly("I4");
  }

  @Test
  void findsAnOldName() {
    run.book.name("alice", "Alice");
    assertThat(run.invariants()).containsExactly("I4");
  }

  @Test
  void findsAVersionThatGoesBack() {
    run.shown(1, "alice", 12);
    assertThat(run.violations()).extracting(Violation::kind).containsExactly(Kind.REGRESSION);
  }

  @Test
  void findsAScoreTheUserNeverHad() {
    run.shown(3, "alice", 11);
    assertThat(run.invariants()).contains("I5");
  }

  @Test
  void findsAScoreTheUserHadBefore() {
    run.shown(3, "alice", 5);
    assertThat(run.invariants()).contains("I5");
  }

  @Test
  void findsAnOldScoreInTheTopTen() {
    run.frames.add(new Frame.TopTen("gateway-1/1", 5, 10, Map.of("alice", 12L)));
    run.frames.add(new Frame.TopTen("gateway-1/1", 6, 11, Map.of("alice", 5L)));
    assertThat(run.invariants()).containsExactly("I5");
  }

  @Test
  void allowsAnotherConnectionToBeginAnew() {
    run.frames.add(new Frame.TopTen("gateway-1/2", 1, 10, Map.of("alice", 5L)));
    assertThat(run.violations()).isEmpty();
  }

  @Test
  void findsAViewerLeftWithAnOldScore() {
    run.frames.removeLast();
    assertThat(run.violations()).extracting(Violation::kind).containsExactly(Kind.LOST);
    assertThat(run.invariants()).containsExactly("I9");
  }

  @Test
  void findsTwoAnswersToOneAction() {
    run.answered(new Command.Increment("alice", 5, "r1-1"), 12L, 20);
    assertThat(run.invariants()).containsExactly("I6");
  }

  @Test
  void findsAWrongAnswerToARevocation() {
    run.answered(new Command.Revoke("r1-3"), 3L, 20);
    assertThat(run.invariants()).containsExactly("I6");
  }

  @Test
  void findsPoisonThatIsNotInTheDeadLetters() {
    run.rubbish();
    assertThat(run.invariants()).containsExactly("I8");
  }

  @Test
  void allowsPoisonInTheDeadLetters() {
    run.book.addLetter(run.rubbish());
    assertThat(run.violations()).isEmpty();
  }

  @Test
  void findsASoundRecordInTheDeadLetters() {
    run.book.addLetter(new LogPosition(0, 0));
    assertThat(run.invariants()).containsExactly("I8");
  }

  @Test
  void findsWhatBecameVisibleTooLateOrNever() {
    run.window = new Window(Set.of(), 0, 1000, 18_000);
    assertThat(run.invariants()).containsExactly("I9");
    run.window = new Window(Set.of(), 0, 1000, -1);
    assertThat(run.invariants()).containsExactly("I9");
  }

  @Test
  void findsARequestThatHangs() {
    run.answered(new Command.Increment("alice", 5, "r1-1"), 5L, 7001);
    assertThat(run.invariants()).containsExactly("I10");
  }

  @Test
  void expectsNoAnswerInTimeFromAProcessThatIsPaused() {
    run.window = new Window(Set.of("api-1"), 1500, 9000, 9100);
    run.answered(new Command.Increment("alice", 5, "r1-1"), 5L, 7001);
    assertThat(run.violations()).isEmpty();
  }
}
