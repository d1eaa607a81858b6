package io.scoreboard.gateway.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.gateway.connection.Frame.Heartbeat;
import io.scoreboard.gateway.connection.Frame.ScoreFrame;
import io.scoreboard.gateway.connection.Frame.TopTenFrame;
import io.scoreboard.gateway.connection.Wire.Sent;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.OutgoingEntry;
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
          });
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
  void letsAllButTheLastFrameWaitForIt() {
    wire.send(List.of(new TopTenFrame("1"), new ScoreFrame("a", "2"), new Heartbeat()), sent);
    assertThat(entries).extracting(OutgoingEntry::isBatch).containsExactly(true, true, false);
    assertThat(entries)
        .extracting(entry -> entry.getFrame().getOpCode())
        .containsExactly(OpCode.TEXT, OpCode.TEXT, OpCode.PING);
    assertThat(entries.get(1).getFrame().getPayloadAsUTF8()).isEqualTo("2");
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
    TopTenFrame shared = new TopTenFrame("1");
    wire.send(List.of(shared), sent);
    wire.send(List.of(shared), sent);
    entries.getFirst().getFrame().getPayload().get();
    assertThat(entries.getLast().getFrame().getPayloadAsUTF8()).isEqualTo("1");
  }
}
