package io.scoreboard.gateway.websocket;

import io.scoreboard.gateway.connection.ConnectionSettings;
import io.scoreboard.gateway.connection.Wire;
import jakarta.servlet.ServletContext;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.websocket.api.Configurable;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;

/**
 * Upgrades by Jetty, without compression, which would double the work and cost each viewer hundreds
 * of kilobytes, and with small limits on what a viewer may send.
 */
final class PlainUpgrade extends JettyRequestUpgradeStrategy {

  private static final int MAX_MESSAGE_BYTES = 4 * 1024;

  /** Frames of up to a quarter of it share a write: a top ten of long ids and names has 2 kB. */
  private static final int OUTPUT_BUFFER_BYTES = 16 * 1024;

  private static final int ANSWERS = 64; // to pings of the peer

  private final ConnectionSettings settings;

  PlainUpgrade(ConnectionSettings settings) {
    this.settings = settings;
    addWebSocketConfigurer(this::limit);
  }

  @Override
  public void setServletContext(ServletContext context) {
    super.setServletContext(context);
    WebSocketServerComponents.getWebSocketComponents(
            ServletContextHandler.getServletContextHandler(context))
        .getExtensionRegistry()
        .unregister("permessage-deflate");
  }

  private void limit(Configurable connections) {
    connections.setMaxTextMessageSize(MAX_MESSAGE_BYTES);
    connections.setMaxBinaryMessageSize(MAX_MESSAGE_BYTES);
    connections.setOutputBufferSize(OUTPUT_BUFFER_BYTES);
    connections.setMaxOutgoingFrames(Wire.LONGEST_BURST + ANSWERS);
    // a backstop: silence is noticed, and answered, before
    connections.setIdleTimeout(settings.silentAfter().plus(settings.ping()).multipliedBy(2));
  }
}
