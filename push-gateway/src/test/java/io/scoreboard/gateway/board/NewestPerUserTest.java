package io.scoreboard.gateway.board;

import static io.scoreboard.gateway.Fixtures.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.board.Version;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewestPerUserTest {

  private final NewestPerUser newest = new NewestPerUser(3);

  @Test
  void passesWhatIsNewer() {
    assertThat(newest.passes(update("alice", 1, 0))).isTrue();
    assertThat(newest.passes(update("alice", 2, 1))).isTrue();
  }

  @Test
  void dropsWhatIsRedelivered() {
    newest.passes(update("alice", 1, 5));
    assertThat(newest.passes(update("alice", 1, 5))).isFalse();
    assertThat(newest.passes(update("alice", 1, 4))).isFalse();
  }

  @Test
  void passesTheFirstUpdateOfALaterRebuild() {
    newest.passes(update("alice", 1, 5));
    ScoreUpdate rebuilt = new ScoreUpdate("alice", null, 1, Version.of(1, 0, 0));
    assertThat(newest.passes(rebuilt)).isTrue();
  }

  @Test
  void dropsARedeliveryOfAnyUserItRemembers() {
    IntStream.range(0, 10).forEach(i -> newest.passes(update("user" + i, 1, i)));
    IntStream.range(7, 10)
        .forEach(i -> assertThat(newest.passes(update("user" + i, 1, i))).isFalse());
  }

  @Test
  void passesAForgottenUsersNextUpdateWhateverTheVersionsOfOthers() {
    newest.passes(update("seldom", 1, 1));
    IntStream.range(0, 10).forEach(i -> newest.passes(update("user" + i, 1, 1_000)));
    assertThat(newest.passes(update("seldom", 2, 2))).isTrue();
  }

  @Test
  void dropsWhatAReplacedEpochSaysOfAForgottenUser() {
    newest.passes(update("seldom", 1, 1));
    IntStream.range(0, 10)
        .forEach(i -> newest.passes(new ScoreUpdate("user" + i, null, 1, Version.of(1, i, 0))));
    assertThat(newest.passes(update("seldom", 1, 1))).isFalse();
  }
}
