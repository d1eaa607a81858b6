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
    assertThat(newest.passes(0, update("alice", 1, 0))).isTrue();
    assertThat(newest.passes(0, update("alice", 2, 1))).isTrue();
  }

  @Test
  void dropsWhatIsRedelivered() {
    newest.passes(0, update("alice", 1, 5));
    assertThat(newest.passes(0, update("alice", 1, 5))).isFalse();
    assertThat(newest.passes(0, update("alice", 1, 4))).isFalse();
  }

  @Test
  void passesTheFirstUpdateOfALaterRebuild() {
    newest.passes(0, update("alice", 1, 5));
    ScoreUpdate rebuilt = new ScoreUpdate("alice", null, 1, new Version(1, 0));
    assertThat(newest.passes(0, rebuilt)).isTrue();
  }

  @Test
  void dropsARedeliveryEvenForUsersItForgot() {
    IntStream.range(0, 10).forEach(i -> newest.passes(0, update("user" + i, 1, i)));
    IntStream.range(0, 10)
        .forEach(i -> assertThat(newest.passes(0, update("user" + i, 1, i))).isFalse());
  }

  @Test
  void passesAForgottenUsersNextUpdate() {
    IntStream.range(0, 10).forEach(i -> newest.passes(0, update("user" + i, 1, i)));
    assertThat(newest.passes(0, update("user0", 2, 10))).isTrue();
  }

  @Test
  void keepsPartitionsApart() {
    IntStream.range(0, 10).forEach(i -> newest.passes(0, update("user" + i, 1, 100 + i)));
    assertThat(newest.passes(1, update("alice", 1, 0))).isTrue();
  }
}
