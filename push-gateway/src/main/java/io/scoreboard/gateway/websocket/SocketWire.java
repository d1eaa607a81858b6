package io.scoreboard.gateway.websocket;

import io.scoreboard.gateway.connection.Ending;
import io.scoreboard.gateway.connection.Frame;
import io.scoreboard.gateway.connection.Wire;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * A WebSocket, by the core of Jetty's session, whose sends do not block; a failed send is reported.
 * The core, because it takes bytes that are encoded already.
 *
 * @param joined shared by all, so that a burst is put together once
 */
record SocketWire(CoreSession session, JoinedFrames joined) implements Wire {

  /** Of that session. */
  static SocketWire of(NativeWebSocketSession session, JoinedFrames joined) {
    return new SocketWire(
        Objects.requireNonNull(session.getNativeSession(WebSocketSession.class)).getCoreSession(),
        joined);
  }

  @Override
  public void send(List<? extends Frame> burst, Sent sent) {
    session.sendFrame(joined.of(burst), Callback.from(sent::done, _ -> sent.failed()), false);
  }

  @Override
  public void close(Ending ending) {
    session.close(ending.code(), ending.reason(), Callback.NOOP);
  }

  @Override
  public void cut() {
    session.abort();
  }
}
