package io.scoreboard.gateway.websocket;

import io.scoreboard.gateway.connection.Ending;
import io.scoreboard.gateway.connection.Frame;
import io.scoreboard.gateway.connection.Frame.Heartbeat;
import io.scoreboard.gateway.connection.Frame.ScoreFrame;
import io.scoreboard.gateway.connection.Frame.TopTenFrame;
import io.scoreboard.gateway.connection.Utf8Text;
import io.scoreboard.gateway.connection.Wire;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.OpCode;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * A WebSocket, by the core of Jetty's session, whose sends do not block; a failed send is reported.
 * The core, because its frames can share one write, and because it takes bytes that are encoded
 * already.
 */
record SocketWire(CoreSession session) implements Wire {

  /** Of that session. */
  static SocketWire of(NativeWebSocketSession session) {
    return new SocketWire(
        Objects.requireNonNull(session.getNativeSession(WebSocketSession.class)).getCoreSession());
  }

  /**
   * All but the last frame wait in Jetty's buffer for the next one, unless it is full. Frames are
   * completed in their order and a connection that fails fails all, so the last one tells for all.
   */
  @Override
  public void send(List<? extends Frame> burst, Sent sent) {
    int last = burst.size() - 1;
    for (int i = 0; i < last; i++) {
      session.sendFrame(frame(burst.get(i)), Callback.NOOP, true);
    }
    session.sendFrame(frame(burst.get(last)), Callback.from(sent::done, _ -> sent.failed()), false);
  }

  @Override
  public void close(Ending ending) {
    session.close(ending.code(), ending.reason(), Callback.NOOP);
  }

  @Override
  public void cut() {
    session.abort();
  }

  private static org.eclipse.jetty.websocket.core.Frame frame(Frame frame) {
    return switch (frame) {
      case TopTenFrame(Utf8Text text) -> text(text);
      case ScoreFrame(_, Utf8Text text) -> text(text);
      case Heartbeat() ->
          new org.eclipse.jetty.websocket.core.Frame(OpCode.PING, ByteBuffer.allocate(0));
    };
  }

  private static org.eclipse.jetty.websocket.core.Frame text(Utf8Text text) {
    return new org.eclipse.jetty.websocket.core.Frame(OpCode.TEXT, text.buffer());
  }
}
