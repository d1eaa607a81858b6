package io.scoreboard.projector;

import static io.scoreboard.projector.Fixtures.at;
import static io.scoreboard.projector.Fixtures.increment;
import static io.scoreboard.projector.Fixtures.revocation;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.board.Board;
import io.scoreboard.board.BoardRow;
import io.scoreboard.board.Version;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.pipeline.CommandOutcome.Counted;
import io.scoreboard.pipeline.CommandOutcome.Revoked;
import io.scoreboard.projector.streams.OutputGate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first of two partitions of epoch 1, and what may be seen of it. */
class RebuildPipelineTest {

  private final OutputGate gate = OutputGate.closed();
  private final PipelineDriver pipeline = new PipelineDriver(1, gate);

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void keepsEverythingToItselfBehindAClosedGate() {
    pipeline.append(increment("alice", 5, 10, "a"), revocation(increment("bob", 1, 1, "none")));
    pipeline.appendRaw("poison", "{".getBytes(UTF_8));
    pipeline.wait1s();
    assertThat(pipeline.facts).hasSize(1);
    assertThat(pipeline.outcomes).isEmpty();
    assertThat(pipeline.updates).isEmpty();
    assertThat(pipeline.candidates).isEmpty();
    assertThat(pipeline.deadLetters()).isEmpty();
  }

  @Test
  void announcesTheWholeTenOnceTheGateIsOpen() {
    pipeline.append(increment("alice", 5, 10, "a"), increment("bob", 6, 11, "b"));
    gate.open();
    pipeline.wait1s();
    pipeline.wait1s();
    assertThat(pipeline.candidates)
        .containsExactly(new Board(List.of(row("bob", 6, 11), row("alice", 5, 10)), version(2)));
  }

  @Test
  void answersAndPublishesWhatComesAfterwards() {
    pipeline.append(increment("alice", 5, 10, "a"));
    gate.open();
    pipeline.append(increment("alice", 2, 12, "b"));
    assertThat(pipeline.outcomes).containsExactly(new Counted("b", 7, 2, false));
    assertThat(pipeline.updates).singleElement().returns(7L, update -> update.score());
  }

  @Test
  void showsNoBoardBeforeEveryPartitionHasAnnouncedItsTen() {
    pipeline.append(increment("alice", 5, 10, "a"));
    gate.open();
    pipeline.wait1s();
    assertThat(pipeline.boards).isEmpty();
    pipeline.candidate("1", new Board(List.of(row("carol", 9, 9)), version(4)));
    pipeline.wait1s();
    assertThat(pipeline.boards)
        .containsExactly(new Board(List.of(row("carol", 9, 9), row("alice", 5, 10)), version(5)));
  }

  @Test
  void anEmptyPartitionAnnouncesThatItIsEmpty() {
    gate.open();
    pipeline.wait1s();
    assertThat(pipeline.candidates).containsExactly(new Board(List.of(), version(0)));
  }

  @Test
  void passesOverCandidatesOfTheEpochBefore() {
    gate.open();
    pipeline.wait1s();
    pipeline.candidate("1", new Board(List.of(row("old", 99, 1)), Version.of(0, 1_000, 0)));
    pipeline.wait1s();
    assertThat(pipeline.boards).isEmpty();
  }

  @Test
  void repeatsTheFirstAnswersThoughItReadsTheLogInAnotherOrder() {
    pipeline.appendAt(30, increment("alice", 4, 8, "c"));
    pipeline.appendAt(10, increment("alice", 1, 10, "a"));
    pipeline.appendAt(20, increment("alice", 2, 9, "b"));
    gate.open();
    pipeline.append(increment("alice", 100, 11, "later"));
    pipeline.append(repeats("a", 1, 10), repeats("b", 2, 9), repeats("c", 4, 8));
    assertThat(pipeline.outcomes)
        .endsWith(
            new Counted("a", 1, 0, true),
            new Counted("b", 3, 0, true),
            new Counted("c", 7, 0, true));
  }

  @Test
  void repeatsTheFirstAnswerToARevocation() {
    pipeline.appendAt(10, increment("alice", 1, 10, "a"));
    pipeline.appendAt(20, increment("alice", 2, 11, "b"));
    pipeline.appendAt(30, revocation(increment("alice", 1, 10, "a")));
    pipeline.appendAt(25, increment("alice", 4, 12, "c"));
    pipeline.appendAt(40, increment("alice", 8, 13, "d"));
    gate.open();
    pipeline.append(revocation(increment("alice", 1, 10, "a")), repeats("c", 4, 12));
    assertThat(pipeline.outcomes)
        .containsExactly(new Revoked("a", 6), new Counted("c", 7, 0, true));
  }

  private static ScoreEvent repeats(String actionId, long amount, long at) {
    return increment("alice", amount, at, actionId);
  }

  private static BoardRow row(String user, long score, long reachedAt) {
    return new BoardRow(user, null, score, at(reachedAt));
  }

  private static Version version(long position) {
    return Version.of(1, position, 0);
  }
}
