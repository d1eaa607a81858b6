package io.scoreboard.gateway.lobby;

import static io.scoreboard.gateway.Fixtures.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.auth.Identity;
import io.scoreboard.auth.Role;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.gateway.board.TopTen;
import io.scoreboard.gateway.connection.ConnectionSettings;
import io.scoreboard.gateway.connection.Ending;
import io.scoreboard.gateway.connection.Frame.ScoreFrame;
import io.scoreboard.gateway.connection.Frame.TopTenFrame;
import io.scoreboard.gateway.connection.Pulse;
import io.scoreboard.gateway.connection.RecordingWire;
import io.scoreboard.gateway.connection.Traffic;
import io.scoreboard.gateway.connection.Viewer;
import io.scoreboard.gateway.fanout.Audience;
import io.scoreboard.gateway.fanout.Change;
import io.scoreboard.gateway.fanout.Encoding;
import io.scoreboard.gateway.fanout.Fanout;
import io.scoreboard.gateway.fanout.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LobbyTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Audience audience =
      new Audience("test", new Words(), new Pulse(MINUTE, Optional.empty()));
  private final Fanout fanout = new Fanout(List.of(audience), new Signal(), _ -> {});
  private final RecordingWire wire = RecordingWire.prompt();
  private final Lobby lobby =
      new Lobby(
          new LobbySettings(10, 1, Duration.ZERO),
          new ConnectionSettings(MINUTE, MINUTE, MINUTE, MINUTE, MINUTE),
          fanout,
          new Traffic(),
          () -> NOW,
          new Random(1));

  @Test
  void isClosedUntilItIsOpenedAndWhenItIsClosed() {
    assertThat(lobby.refusal("alice")).contains(Refusal.CLOSED);
    lobby.open();
    assertThat(lobby.refusal("alice")).isEmpty();
    lobby.close();
    lobby.open(); // a first read that ends too late
    assertThat(lobby.refusal("alice")).contains(Refusal.CLOSED);
    assertThat(enter(NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void letsAViewerInWhoIsToldTheTopTenFirst() {
    lobby.open();
    enter(NOW.plusSeconds(1));
    fanout.publishScore(new Change<>(update("bob", 1, 1), 0));
    fanout.tick();
    assertThat(wire.frames).containsExactly(new TopTenFrame("ten"));
  }

  @Test
  void givesThePlaceOfWhoLeftToTheNext() {
    lobby.open();
    Viewer viewer = enter(NOW.plusSeconds(1)).orElseThrow();
    assertThat(lobby.refusal("alice")).contains(Refusal.TOO_MANY_OF_SUBJECT);
    viewer.gone();
    assertThat(lobby.refusal("alice")).isEmpty();
    assertThat(lobby.everyone()).isEmpty();
  }

  @Test
  void keepsAViewerUntilTheTokenEnds() {
    lobby.open();
    assertThat(endingOf(NOW.plusSeconds(1), NOW.plusSeconds(1))).contains(Ending.TOKEN_EXPIRED);
  }

  @Test
  void keepsAViewerWhoCameWithinTheLeewayUntilItsEnd() {
    lobby.open();
    assertThat(endingOf(NOW.minusSeconds(10), NOW.plusSeconds(49))).isEmpty();
    assertThat(endingOf(NOW.minusSeconds(10), NOW.plusSeconds(50))).contains(Ending.TOKEN_EXPIRED);
  }

  private Optional<Ending> endingOf(Instant expiresAt, Instant now) {
    Viewer viewer = enter(expiresAt).orElseThrow();
    viewer.check(now);
    viewer.gone();
    return wire.ending;
  }

  private Optional<Viewer> enter(Instant expiresAt) {
    return lobby.enter(new Identity("alice", null, Set.of(Role.VIEWER), expiresAt), audience, wire);
  }

  private static final class Words implements Encoding {

    @Override
    public TopTenFrame encode(TopTen topTen) {
      return new TopTenFrame("ten");
    }

    @Override
    public ScoreFrame encode(ScoreUpdate update) {
      return new ScoreFrame(update.userId(), "score");
    }
  }
}
