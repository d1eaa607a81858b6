package io.scoreboard.gateway.websocket;

import io.github.bucket4j.Bucket;
import io.scoreboard.auth.Identity;
import io.scoreboard.gateway.connection.Ending;
import io.scoreboard.gateway.connection.Viewer;
import io.scoreboard.gateway.fanout.Audience;
import io.scoreboard.gateway.lobby.Lobby;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/**
 * What happens on every WebSocket. A message that is not understood, or is one too many, ends its
 * connection; a transport error is no news to anyone but the peer, and only that viewer goes.
 */
final class ScoreboardSocket extends AbstractWebSocketHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ScoreboardSocket.class);
  private static final String IDENTITY = "identity";
  private static final String VIEWER = "viewer";

  private final Lobby lobby;
  private final Audience audience;
  private final MessageSettings messages;
  private final JoinedFrames joined = new JoinedFrames();

  ScoreboardSocket(Lobby lobby, Audience audience, MessageSettings messages) {
    this.lobby = lobby;
    this.audience = audience;
    this.messages = messages;
  }

  /** What the handshake hands over to the connection. */
  static Map<String, Object> attributes(Identity identity) {
    return Map.of(IDENTITY, identity);
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    SocketWire wire = SocketWire.of((NativeWebSocketSession) session, joined);
    Identity identity = (Identity) Objects.requireNonNull(session.getAttributes().get(IDENTITY));
    Bucket allowance = messages.allowance();
    Optional<Viewer> viewer = lobby.enter(identity, audience, wire);
    FrameAllowance.limit(wire.session(), () -> isWithin(allowance, viewer));
    viewer.ifPresentOrElse(
        admitted -> session.getAttributes().put(VIEWER, admitted), () -> wire.close(Ending.FULL));
  }

  private static boolean isWithin(Bucket allowance, Optional<Viewer> viewer) {
    boolean within = allowance.tryConsume(1);
    if (!within) {
      viewer.ifPresent(chatty -> chatty.end(Ending.TOO_MANY_MESSAGES));
    }
    return within;
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) {
    withViewer(
        session,
        viewer -> {
          viewer.heard();
          SubscriptionMessage.parse(message.getPayload())
              .ifPresentOrElse(viewer::subscribe, () -> viewer.end(Ending.NOT_UNDERSTOOD));
        });
  }

  @Override
  protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
    withViewer(session, viewer -> viewer.end(Ending.NOT_TEXT));
  }

  @Override
  protected void handlePongMessage(WebSocketSession session, PongMessage message) {
    withViewer(session, Viewer::heard);
  }

  @Override
  public void handleTransportError(WebSocketSession session, Throwable exception) {
    LOG.debug("a viewer's connection failed", exception);
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    withViewer(session, Viewer::gone);
  }

  private static void withViewer(WebSocketSession session, Consumer<Viewer> action) {
    if (session.getAttributes().get(VIEWER) instanceof Viewer viewer) {
      action.accept(viewer);
    }
  }
}
