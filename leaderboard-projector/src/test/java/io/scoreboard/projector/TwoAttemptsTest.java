package io.scoreboard.projector;

import static io.scoreboard.projector.Fixtures.increment;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.events.UserProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/**
 * Work that was done, seen and aborted, and then done again from the same state: whoever keeps the
 * larger version ends with what is right.
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
  @Disabled("open: the sum of two positions hides an update, see docs/adr/0009")
  void namesReadAtAnotherTimeHideNoScore() {
    aborted.name("bob", new UserProfile("Bob", null));
    aborted.append(increment("alice", 5, 10, "a"));
    again.append(increment("alice", 5, 10, "a"), increment("alice", 2, 11, "b"));
    again.name("bob", new UserProfile("Bob", null));
    aborted.updates.forEach(this::read);
    again.updates.forEach(this::read);
    assertThat(reader.get("alice")).extracting(ScoreUpdate::score).isEqualTo(7L);
  }

  private void read(ScoreUpdate update) {
    reader.merge(
        update.userId(), update, (old, next) -> next.version().isAfter(old.version()) ? next : old);
  }
}
