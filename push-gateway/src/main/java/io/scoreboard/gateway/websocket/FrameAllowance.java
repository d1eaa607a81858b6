package io.scoreboard.gateway.websocket;

import java.util.function.BooleanSupplier;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.AbstractExtension;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;

/**
 * Lets only so many frames of a viewer in, of whatever kind: pings, which Jetty answers by itself,
 * and pieces of messages, even empty ones, are work too and nobody else sees them. A frame too many
 * is dropped; a close always passes.
 *
 * <p>To Jetty it is an extension of the protocol. A name that begins with {@code @} is never
 * negotiated with the peer. Being one, it also sees each session before it opens, which is when the
 * {@link PastHandshake} has to be put in.
 */
public final class FrameAllowance extends AbstractExtension {

  static final String NAME = "@frame-allowance";

  private volatile BooleanSupplier admits = () -> true;

  /** Made by Jetty, one for each connection. */
  public FrameAllowance() {}

  /** From now on asks before each frame. */
  static void limit(CoreSession session, BooleanSupplier admits) {
    ((WebSocketCoreSession) session)
            .getExtensionStack().getExtensions().stream()
                .filter(FrameAllowance.class::isInstance)
                .map(FrameAllowance.class::cast)
                .findFirst()
                .orElseThrow()
                .admits =
        admits;
  }

  @Override
  public void setCoreSession(CoreSession session) {
    super.setCoreSession(session);
    PastHandshake.replaceIn(session);
  }

  @Override
  public void onFrame(Frame frame, Callback callback) {
    if (frame.getOpCode() == OpCode.CLOSE || admits.getAsBoolean()) {
      nextIncomingFrame(frame, callback);
    } else {
      callback.succeeded();
      getCoreSession().demand(); // who gets no frame asks for no other
    }
  }
}
