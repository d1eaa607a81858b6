package io.scoreboard.gateway.websocket;

import io.scoreboard.gateway.connection.ConnectionSettings;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.server.JettyWebSocketServerContainer;
import org.eclipse.jetty.websocket.api.Configurable;
import org.eclipse.jetty.websocket.api.ExtensionConfig;
import org.eclipse.jetty.websocket.core.WebSocketExtensionRegistry;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketHandlerAdapter;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketSession;
import org.springframework.web.socket.server.HandshakeFailureException;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;

/**
 * Upgrades by Jetty, without compression, which would double the work and cost each viewer hundreds
 * of kilobytes, and with small limits on what a viewer may send, for which {@link FrameAllowance}
 * sees each frame.
 */
final class PlainUpgrade extends JettyRequestUpgradeStrategy {

  private static final int MAX_MESSAGE_BYTES = 4 * 1024;

  /** Nothing is cut into pieces on its way out: Kafka holds no text of more than a sixth of it. */
  private static final int MAX_FRAME_BYTES = 8 << 20;

  private static final int BURST = 1; // see JoinedFrames
  private static final int ANSWERS = 64; // to pings of the peer

  private final ConnectionSettings settings;

  PlainUpgrade(ConnectionSettings settings) {
    this.settings = settings;
    addWebSocketConfigurer(this::limit);
  }

  @Override
  public void setServletContext(ServletContext context) {
    super.setServletContext(context);
    WebSocketExtensionRegistry extensions =
        WebSocketServerComponents.getWebSocketComponents(
                ServletContextHandler.getServletContextHandler(context))
            .getExtensionRegistry();
    extensions.unregister("permessage-deflate");
    extensions.register(FrameAllowance.NAME, FrameAllowance.class);
  }

  /** As Spring's own, with an extension, for which that has no place. */
  @Override
  public void upgrade(
      ServerHttpRequest request,
      ServerHttpResponse response,
      @Nullable String protocol,
      List<WebSocketExtension> none,
      @Nullable Principal user,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    HttpServletRequest servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
    Object endpoint =
        new JettyWebSocketHandlerAdapter(handler, new JettyWebSocketSession(attributes, user));
    try {
      JettyWebSocketServerContainer.getContainer(servletRequest.getServletContext())
          .upgrade(
              (_, upgrade) -> {
                if (protocol != null) {
                  upgrade.setAcceptedSubProtocol(protocol);
                }
                upgrade.setExtensions(List.of(ExtensionConfig.parse(FrameAllowance.NAME)));
                return endpoint;
              },
              servletRequest,
              ((ServletServerHttpResponse) response).getServletResponse());
    } catch (IOException e) {
      throw new HandshakeFailureException("failed to upgrade", e);
    }
  }

  private void limit(Configurable connections) {
    connections.setMaxTextMessageSize(MAX_MESSAGE_BYTES);
    connections.setMaxBinaryMessageSize(MAX_MESSAGE_BYTES);
    connections.setMaxFrameSize(MAX_FRAME_BYTES);
    connections.setMaxOutgoingFrames(BURST + ANSWERS);
    // a backstop: silence is noticed, and answered, before
    connections.setIdleTimeout(settings.silentAfter().plus(settings.ping()).multipliedBy(2));
  }
}
