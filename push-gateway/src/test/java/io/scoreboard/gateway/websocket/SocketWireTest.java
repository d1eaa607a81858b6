package io.scoreboard.gateway.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.gateway.connection.Frame.Heartbeat;
import io.scoreboard.gateway.connection.Frame.ScoreFrame;
import io.scoreboard.gateway.connection.Frame.TopTenFrame;
import io.scoreboard.gateway.connection.Wire.Sent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.OutgoingEntry;
import org.eclipse.jetty.websocket.core.internal.Generator;
import org.junit.jupiter.api.Test;

class SocketWireTest {

  private final List<OutgoingEntry> entries = new ArrayList<>();
  private final List<String> news = new ArrayList<>();
  private final SocketWire wire =
      new SocketWire(
          new CoreSession.Empty() {
            @Override
            public void sendFrame(OutgoingEntry entry) {
              entries.add(entry);
            }
          },
          new JoinedFrames());
  private final Sent sent =
      new Sent() {
        @Override
        public void done() {
          news.add("done");
        }

        @Override
        public void failed() {
          news.add("failed");
        }
      };

  @Test
  void sendsABurstAsOneFrameForJettyAndAsManyOnTheWire() {
    String text = "x".repeat(300);
    wire.send(List.of(new TopTenFrame("1"), new Heartbeat(), new ScoreFrame("a", text)), sent);

    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().isBatch()).isFalse();
    assertThat(entries.getFirst().getFrame().getPayloadLength()).isEqualTo(1);
    assertThat(onTheWire(entries.getFirst()))
        .startsWith(0x81, 1, '1', 0x89, 0, 0x81, 126, 300 >> 8, 300 & 0xff, 'x')
        .hasSize(3 + 2 + 4 + 300);
  }

  @Test
  void aHeartbeatMayComeFirst() {
    wire.send(List.of(new Heartbeat(), new TopTenFrame("1")), sent);
    assertThat(onTheWire(entries.getFirst())).containsExactly(0x89, 0, 0x81, 1, '1');
  }

  @Test
  void joinsEveryBurstAnew() {
    wire.send(List.of(new TopTenFrame("1")), sent);
    wire.send(List.of(new TopTenFrame("2")), sent);
    assertThat(onTheWire(entries.getLast())).containsExactly(0x81, 1, '2');
  }

  @Test
  void tellsOnceWhatBecameOfABurst() {
    wire.send(List.of(new TopTenFrame("1"), new ScoreFrame("a", "2")), sent);
    entries.forEach(entry -> entry.getCallback().succeeded());
    assertThat(news).containsExactly("done");
  }

  @Test
  void tellsOnceThatABurstFailed() {
    wire.send(List.of(new TopTenFrame("1"), new ScoreFrame("a", "2")), sent);
    entries.forEach(entry -> entry.getCallback().failed(new IllegalStateException("cut")));
    assertThat(news).containsExactly("failed");
  }

  @Test
  void givesEveryViewerAViewOfItsOwn() {
    List<TopTenFrame> shared = List.of(new TopTenFrame("1"));
    wire.send(shared, sent);
    wire.send(shared, sent);
    onTheWire(entries.getFirst());
    assertThat(onTheWire(entries.getLast())).containsExactly(0x81, 1, '1');
  }

  private static int[] onTheWire(OutgoingEntry entry) {
    ByteBuffer bytes = BufferUtil.allocate(1_000);
    new Generator().generateWholeFrame(entry.getFrame(), bytes);
    return IntStream.range(0, bytes.remaining()).map(i -> bytes.get(i) & 0xff).toArray();
  }
}
