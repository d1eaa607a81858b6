package io.scoreboard.projector;

import static io.scoreboard.projector.Fixtures.increment;
import static io.scoreboard.projector.Fixtures.revocation;
import static io.scoreboard.projector.Fixtures.set;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.board.Board;
import io.scoreboard.board.BoardRow;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.events.UserProfile;
import io.scoreboard.pipeline.CommandOutcome.ActionAlreadyRevoked;
import io.scoreboard.pipeline.CommandOutcome.ActionIdReused;
import io.scoreboard.pipeline.CommandOutcome.Counted;
import io.scoreboard.pipeline.CommandOutcome.Revoked;
import io.scoreboard.pipeline.CommandOutcome.UnknownAction;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelineTest {

  private final PipelineDriver pipeline = new PipelineDriver();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void countsAnActionOnce() {
    ScoreAction action = increment("alice", 5, 10, "a");
    pipeline.append(action, action, action);
    assertThat(pipeline.outcomes)
        .containsExactly(
            new Counted("a", 5, 5, false),
            new Counted("a", 5, 0, true),
            new Counted("a", 5, 0, true));
    assertThat(pipeline.updates).hasSize(1);
  }

  @Test
  void answersARepeatWithTheFirstScore() {
    ScoreAction first = increment("alice", 5, 10, "a");
    pipeline.append(first, increment("alice", 3, 11, "b"), first);
    assertThat(pipeline.outcomes)
        .containsExactly(
            new Counted("a", 5, 5, false),
            new Counted("b", 8, 3, false),
            new Counted("a", 5, 0, true));
  }

  @Test
  void takesARepeatWithAnotherTimeForARepeat() {
    pipeline.append(increment("alice", 5, 10, "a"), increment("alice", 5, 99, "a"));
    assertThat(pipeline.outcomes.getLast()).isEqualTo(new Counted("a", 5, 0, true));
  }

  @Test
  void tellsWhatASetDidToTheScore() {
    pipeline.append(
        increment("alice", 5, 10, "a"), set("alice", 100, 20, "b"), set("alice", 900, 15, "late"));
    assertThat(pipeline.outcomes)
        .endsWith(new Counted("b", 100, 95, false), new Counted("late", 100, 0, false));
  }

  @Test
  void refusesAnIdWithAnotherAmountUserOrKind() {
    pipeline.append(
        increment("alice", 5, 10, "a"),
        increment("alice", 6, 10, "a"),
        increment("bob", 5, 10, "a"),
        set("alice", 5, 10, "a"));
    ActionIdReused reused = new ActionIdReused("a");
    assertThat(pipeline.outcomes)
        .containsExactly(new Counted("a", 5, 5, false), reused, reused, reused);
  }

  @Test
  void undoesAnActionExactlyAndOnce() {
    ScoreAction wrong = increment("alice", 100, 11, "b");
    pipeline.append(
        increment("alice", 5, 10, "a"), wrong, revocation(wrong), revocation(wrong), wrong);
    assertThat(pipeline.outcomes)
        .containsExactly(
            new Counted("a", 5, 5, false),
            new Counted("b", 105, 100, false),
            new Revoked("b", 5),
            new Revoked("b", 5),
            new ActionAlreadyRevoked("b"));
  }

  @Test
  void knowsNoActionToRevoke() {
    pipeline.append(revocation(increment("alice", 5, 10, "a")));
    assertThat(pipeline.outcomes).containsExactly(new UnknownAction("a"));
  }

  @Test
  void countsAnActionThatCameAfterItsRevocationWasRefused() {
    ScoreAction action = increment("alice", 5, 10, "a");
    pipeline.append(revocation(action), action, action);
    assertThat(pipeline.outcomes.getLast()).isEqualTo(new Counted("a", 5, 0, true));
  }

  @Test
  void takesAUserWithoutCountedActionsOffTheBoard() {
    ScoreAction only = increment("alice", 5, 10, "a");
    pipeline.append(only, revocation(only));
    assertThat(pipeline.boards.getLast().rows()).isEmpty();
    assertThat(pipeline.updates.getLast().score()).isZero();
  }

  @Test
  void setsAreOrderedByTimeNotByArrival() {
    pipeline.append(
        set("alice", 100, 20, "b"), set("alice", 7, 10, "a"), increment("alice", 1, 15, "c"));
    assertThat(pipeline.updates).extracting(ScoreUpdate::score).containsExactly(100L, 100L, 100L);
  }

  @Test
  void anEarlierSetComesBackWhenTheLatestIsRevoked() {
    ScoreAction latest = set("alice", 100, 20, "c");
    pipeline.append(
        set("alice", 7, 10, "a"), increment("alice", 1, 15, "b"), latest, revocation(latest));
    assertThat(pipeline.updates.getLast().score()).isEqualTo(8);
  }

  @Test
  void showsANameAsSoonAsItIsKnownAndNoLongerThanIt() {
    pipeline.append(increment("alice", 5, 10, "a"));
    pipeline.name("alice", new UserProfile("Alice", null));
    pipeline.name("alice", null);
    assertThat(pipeline.updates)
        .extracting(ScoreUpdate::username)
        .containsExactly(null, "Alice", null);
    assertThat(pipeline.boards).hasSize(3);
  }

  @Test
  void whoReachedAScoreFirstStandsBefore() {
    pipeline.append(increment("zoe", 5, 10, "a"), increment("adam", 5, 11, "b"));
    assertThat(pipeline.boards.getLast().rows())
        .extracting(BoardRow::userId)
        .containsExactly("zoe", "adam");
  }

  @Test
  void settingTheScoreAUserHasKeepsThePlace() {
    pipeline.append(set("zoe", 5, 10, "a"), set("adam", 5, 11, "b"), set("zoe", 5, 12, "c"));
    assertThat(pipeline.boards.getLast().rows().getFirst().userId()).isEqualTo("zoe");
  }

  @Test
  void leavingAScoreAndComingBackLosesThePlace() {
    pipeline.append(
        set("zoe", 5, 10, "a"),
        set("adam", 5, 11, "b"),
        increment("zoe", 1, 12, "c"),
        set("zoe", 5, 13, "d"));
    assertThat(pipeline.boards.getLast().rows().getFirst().userId()).isEqualTo("adam");
  }

  @Test
  void sendsTheBoardOnlyWhenTheTenChanged() {
    for (int i = 0; i < 12; i++) {
      pipeline.append(increment("user" + i, 100 - i, i, "a" + i));
    }
    assertThat(pipeline.boards).hasSize(10);
    assertThat(pipeline.updates).hasSize(12);
  }

  @Test
  void theEleventhComesUpWhenOneOfTheTenFalls() {
    ScoreAction best = increment("best", 1000, 1, "best");
    pipeline.append(best);
    for (int i = 0; i < 10; i++) {
      pipeline.append(increment("user" + i, 100 - i, i, "a" + i));
    }
    pipeline.append(revocation(best));
    assertThat(pipeline.boards.getLast().rows()).hasSize(10);
    assertThat(pipeline.boards.getLast().rows().getLast().userId()).isEqualTo("user9");
  }

  @Test
  void aRedeliveredFactChangesNothing() {
    ScoreAction action = increment("alice", 5, 10, "a");
    pipeline.append(action, revocation(action));
    pipeline.redeliver(2);
    assertThat(pipeline.updates).hasSize(2);
    assertThat(pipeline.updates.getLast().score()).isZero();
  }

  @Test
  void versionsRise() {
    pipeline.append(increment("alice", 5, 10, "a"));
    pipeline.name("alice", new UserProfile("Alice", null));
    pipeline.append(increment("alice", 5, 11, "b"));
    assertThat(pipeline.updates)
        .extracting(update -> update.version().position())
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void unreadableRecordsGoToTheDeadLettersAndStopNothing() {
    pipeline.appendRaw("a", "not json".getBytes(UTF_8));
    pipeline.appendRaw("b", "{\"type\":\"score-tripled.v9\"}".getBytes(UTF_8));
    pipeline.appendRaw("c", new byte[] {(byte) 0xff, 0});
    pipeline.appendAs("other-key", increment("alice", 5, 10, "a"));
    pipeline.append(increment("alice", 5, 10, "fine"));
    assertThat(pipeline.deadLetters()).hasSize(4);
    assertThat(pipeline.outcomes).containsExactly(new Counted("fine", 5, 5, false));
    assertThat(pipeline.meters.get("scoreboard.dead.letters").counter().count()).isEqualTo(4);
  }

  @Test
  void namesAndCandidatesWithoutKeyOrContentStopNothing() {
    pipeline.name(null, new UserProfile("Nobody", null));
    pipeline.name("no such id", new UserProfile("Nobody", null));
    pipeline.candidate("0", null);
    pipeline.append(increment("alice", 5, 10, "fine"));
    assertThat(pipeline.deadLetters()).hasSize(3);
    assertThat(pipeline.boards.getLast().rows()).hasSize(1);
  }

  @Test
  void aDeadLetterKeepsItsBytesAndSaysWhy() {
    pipeline.appendRaw("a", "not json".getBytes(UTF_8));
    TestRecord<String, byte[]> letter = pipeline.deadLetters().getFirst();
    assertThat(letter.value()).asString().isEqualTo("not json");
    assertThat(letter.headers()).anyMatch(header -> header.key().equals("dead-letter-reason"));
  }

  @Test
  void namesNeverLieInTheStoreOnDisk() {
    pipeline.append(increment("alice", 5, 1, "a1"));
    pipeline.name("alice", new UserProfile("Alice", "alice@example.org"));
    pipeline.append(increment("alice", 5, 2, "a2"));
    assertThat(pipeline.boards.getLast().rows().getFirst().username()).isEqualTo("Alice");
    assertThat(pipeline.rowsOnDisk()).hasSize(1).noneMatch(row -> row.contains("Alice"));
  }

  @Test
  void aForgottenNameStaysForgotten() {
    pipeline.append(increment("alice", 5, 1, "a1"));
    pipeline.name("alice", new UserProfile("Alice", null));
    pipeline.name("alice", null);
    pipeline.append(increment("alice", 5, 2, "a2"));
    assertThat(pipeline.updates.getLast().username()).isNull();
    assertThat(pipeline.boards.getLast().rows().getFirst().username()).isNull();
  }

  @Test
  void aSweepChangesNothingButSendsTheBoardAgain() {
    pipeline.append(increment("alice", 5, 1, "a1"));
    Board before = pipeline.boards.getLast();
    int updates = pipeline.updates.size();
    pipeline.sweep();
    assertThat(pipeline.boards).hasSize(2).containsOnly(before);
    assertThat(pipeline.updates).hasSize(updates);
    assertThat(pipeline.deadLetters()).isEmpty();
  }

  @Test
  void aDeadLetterAboutAPersonHasNoContent() {
    pipeline.name("no such id", new UserProfile("Nobody", null));
    assertThat(pipeline.deadLetters())
        .singleElement()
        .satisfies(letter -> assertThat(letter.getValue()).isNull())
        .satisfies(letter -> assertThat(letter.toString()).doesNotContain("Nobody"));
  }
}
