package io.scoreboard.projector;

import static io.scoreboard.projector.Fixtures.increment;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.board.Board;
import io.scoreboard.board.BoardRow;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.events.UserProfile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Work that was done, seen and aborted, and then done again from the same state: whoever takes only
 * what is after what it has ends with what is right, and on the way there sees nothing go back.
 */
class TwoAttemptsTest {

  private final PipelineDriver aborted = new PipelineDriver();
  private final PipelineDriver again = new PipelineDriver();
  private final Map<String, ScoreUpdate> reader = new HashMap<>();

  @AfterEach
  void close() {
    aborted.close();
    again.close();
  }

  @Test
  void theSameActionsGiveTheSameVersions() {
    aborted.append(increment("alice", 5, 10, "a"), increment("bob", 3, 11, "b"));
    again.append(increment("alice", 5, 10, "a"), increment("bob", 3, 11, "b"));
    assertThat(again.updates).isEqualTo(aborted.updates);
    assertThat(again.boards).isEqualTo(aborted.boards);
  }

  @Test
  void namesReadAtAnotherTimeHideNoScore() {
    aborted.name("bob", new UserProfile("Bob", null));
    aborted.append(increment("alice", 5, 10, "a"));
    again.append(increment("alice", 5, 10, "a"), increment("alice", 2, 11, "b"));
    again.name("bob", new UserProfile("Bob", null));
    aborted.updates.forEach(this::read);
    again.updates.forEach(this::read);
    assertThat(reader.get("alice")).extracting(ScoreUpdate::score).isEqualTo(7L);
  }

  @Test
  void aNameReadBeforeActionsThatLeaveTheTenAloneIsNotLost() {
    var below = increment("u0", 1, 20, "below");
    for (PipelineDriver attempt : List.of(aborted, again)) {
      firstScores().forEach(step -> step.accept(attempt));
    }
    aborted.append(below);
    aborted.name("u4", new UserProfile("Four", null));
    again.name("u4", new UserProfile("Four", null));
    again.name("u5", new UserProfile("Five", null));
    again.append(below);
    List<Board> seen = new ArrayList<>();
    try (PipelineDriver reader = new PipelineDriver()) {
      aborted.candidates.forEach(board -> reader.candidate("0", board));
      again.candidates.forEach(board -> reader.candidate("0", board));
      seen.addAll(reader.boards());
    }
    assertThat(newest(seen)).isEqualTo(again.candidates.getLast().rows());
  }

  /**
   * Attempts that each read the two inputs interleaved in their own way, all but the last one cut
   * off somewhere. Whoever followed them all must end with what the last one alone comes to; so
   * must the leaderboard, which saw every candidate. All amounts are positive and names are
   * numbered, so neither may ever fall.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void whoeverFollowsAbortedAttemptsEndsWithWhatIsRight(long seed) {
    Random random = new Random(seed);
    for (int history = 0; history < 3; history++) {
      follow(random, actions(random, 2 + random.nextInt(10), 4), names(random, 5));
    }
  }

  /** The same where most actions leave the ten alone, while names change them. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whoeverFollowsTheTenEndsWithWhatIsRight(long seed) {
    Random random = new Random(seed);
    for (int history = 0; history < 3; history++) {
      List<Consumer<PipelineDriver>> actions = new ArrayList<>(firstScores());
      actions.addAll(actions(random, random.nextInt(12), 4));
      follow(random, actions, names(random, 12));
    }
  }

  private static void follow(
      Random random, List<Consumer<PipelineDriver>> actions, List<Consumer<PipelineDriver>> names) {
    Map<String, ScoreUpdate> scores = new HashMap<>();
    try (PipelineDriver reader = new PipelineDriver();
        PipelineDriver last = new PipelineDriver()) {
      for (int attempt = 0; attempt < 3; attempt++) {
        try (PipelineDriver aborted = new PipelineDriver()) {
          int cut = random.nextInt(actions.size() + names.size());
          interleave(random, actions, names, cut).forEach(step -> step.accept(aborted));
          aborted.updates.forEach(update -> keepLater(scores, update));
          aborted.candidates.forEach(board -> reader.candidate("0", board));
        }
      }
      interleave(random, actions, names, Integer.MAX_VALUE).forEach(step -> step.accept(last));
      last.updates.forEach(update -> keepLater(scores, update));
      last.candidates.forEach(board -> reader.candidate("0", board));
      assertThat(scores).isEqualTo(lastOfEach(last.updates));
      assertThat(newest(reader.boards())).isEqualTo(last.candidates.getLast().rows());
    }
  }

  /** What a reader of the leaderboard that keeps the larger version ends with. */
  private static List<BoardRow> newest(List<Board> boards) {
    Board newest = Board.EMPTY;
    for (Board board : boards) {
      if (board.version().isAfter(newest.version())) {
        assertNothingFell(newest, board);
        newest = board;
      }
    }
    return newest.rows();
  }

  private static void assertNothingFell(Board old, Board next) {
    for (BoardRow row : next.rows()) {
      old.rows().stream()
          .filter(before -> before.userId().equals(row.userId()))
          .forEach(
              before -> {
                assertThat(row.score()).isGreaterThanOrEqualTo(before.score());
                assertThat(number(row.username()))
                    .isGreaterThanOrEqualTo(number(before.username()));
              });
    }
  }

  private static Map<String, ScoreUpdate> lastOfEach(List<ScoreUpdate> updates) {
    Map<String, ScoreUpdate> last = new HashMap<>();
    updates.forEach(update -> last.put(update.userId(), update));
    return last;
  }

  /** Ten who stay ahead of u0 to u3. */
  private static List<Consumer<PipelineDriver>> firstScores() {
    return IntStream.range(4, 14)
        .<Consumer<PipelineDriver>>mapToObj(
            i -> {
              var event = increment("u" + i, 1_000 + i, i, "first" + i);
              return driver -> driver.append(event);
            })
        .toList();
  }

  private static List<Consumer<PipelineDriver>> actions(Random random, int count, int users) {
    return IntStream.range(0, count)
        .<Consumer<PipelineDriver>>mapToObj(
            i -> {
              var event = increment("u" + random.nextInt(users), 1 + random.nextInt(9), i, "a" + i);
              return driver -> driver.append(event);
            })
        .toList();
  }

  private static List<Consumer<PipelineDriver>> names(Random random, int users) {
    return IntStream.range(0, 1 + random.nextInt(6))
        .<Consumer<PipelineDriver>>mapToObj(
            i -> {
              String user = "u" + random.nextInt(users);
              return driver -> driver.name(user, new UserProfile("Name " + i, null));
            })
        .toList();
  }

  /** The first so many of both, each in its own order; one may run ahead of the other. */
  private static List<Consumer<PipelineDriver>> interleave(
      Random random,
      List<Consumer<PipelineDriver>> actions,
      List<Consumer<PipelineDriver>> names,
      int most) {
    var left = new ArrayDeque<>(actions);
    var right = new ArrayDeque<>(names);
    List<Consumer<PipelineDriver>> all = new ArrayList<>();
    double pace = random.nextDouble();
    while (all.size() < most && (!left.isEmpty() || !right.isEmpty())) {
      boolean first = right.isEmpty() || (!left.isEmpty() && random.nextDouble() < pace);
      all.add(first ? left.removeFirst() : right.removeFirst());
    }
    return all;
  }

  private static void keepLater(Map<String, ScoreUpdate> scores, ScoreUpdate update) {
    ScoreUpdate old = scores.get(update.userId());
    if (old == null || update.version().isAfter(old.version())) {
      scores.put(update.userId(), update);
      if (old != null) {
        assertThat(update.score()).isGreaterThanOrEqualTo(old.score());
        assertThat(number(update.username())).isGreaterThanOrEqualTo(number(old.username()));
      }
    }
  }

  private static int number(@Nullable String name) {
    return name == null ? -1 : Integer.parseInt(name.replaceAll("\\D", "0"));
  }

  private void read(ScoreUpdate update) {
    keepLater(reader, update);
  }
}
