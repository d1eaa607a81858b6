package io.scoreboard.gateway.websocket;

import io.scoreboard.gateway.connection.Ending;
import io.scoreboard.gateway.connection.Frame;
import io.scoreboard.gateway.connection.Frame.Heartbeat;
import io.scoreboard.gateway.connection.Frame.ScoreFrame;
import io.scoreboard.gateway.connection.Frame.TopTenFrame;
import io.scoreboard.gateway.connection.Wire;
import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** A WebSocket, by Jetty's own session, whose sends do not block; a failed send is reported. */
record SocketWire(Session session) implements Wire {

  @Override
  public void send(Frame frame, Sent sent) {
    Callback callback = Callback.from(sent::done, _ -> sent.failed());
    switch (frame) {
      case TopTenFrame(String text) -> session.sendText(text, callback);
      case ScoreFrame(_, String text) -> session.sendText(text, callback);
      case Heartbeat() -> session.sendPing(ByteBuffer.allocate(0), callback);
    }
  }

  @Override
  public void close(Ending ending) {
    session.close(ending.code(), ending.reason(), Callback.NOOP);
  }

  @Override
  public void cut() {
    session.disconnect();
  }
}
