package io.scoreboard.gateway.websocket;

import java.net.HttpCookie;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.websocket.api.ExtensionConfig;
import org.eclipse.jetty.websocket.api.UpgradeRequest;
import org.eclipse.jetty.websocket.api.UpgradeResponse;
import org.eclipse.jetty.websocket.common.JettyWebSocketFrameHandler;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.jspecify.annotations.Nullable;

/**
 * What a connection remembers of the handshake it came from: the protocol agreed on. Jetty would
 * keep request and response, with all that Spring hung on them, as long as the viewer stays: two
 * thirds of what a viewer costs. (The URI it keeps elsewhere.)
 */
record PastHandshake(@Nullable String getAcceptedSubProtocol)
    implements UpgradeRequest, UpgradeResponse {

  private static final URI PATH = URI.create(WebSocketConfiguration.PATH);
  private static final int SWITCHING_PROTOCOLS = 101;

  /** Takes the place of what Jetty keeps; for a session that is not open yet. */
  static void replaceIn(CoreSession session) {
    if (((WebSocketCoreSession) session).getHandler()
        instanceof JettyWebSocketFrameHandler frames) {
      PastHandshake past = new PastHandshake(frames.getUpgradeResponse().getAcceptedSubProtocol());
      frames.setUpgradeRequest(past);
      frames.setUpgradeResponse(past);
    }
  }

  @Override
  public URI getRequestURI() {
    return PATH;
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public String getHttpVersion() {
    return "HTTP/1.1";
  }

  @Override
  public String getProtocolVersion() {
    return "13";
  }

  @Override
  public int getStatusCode() {
    return SWITCHING_PROTOCOLS;
  }

  @Override
  public boolean hasSubProtocol(String name) {
    return name.equals(getAcceptedSubProtocol);
  }

  @Override
  public List<String> getSubProtocols() {
    return getAcceptedSubProtocol == null ? List.of() : List.of(getAcceptedSubProtocol);
  }

  @Override
  public boolean isSecure() {
    return false; // not kept
  }

  @Override
  public List<HttpCookie> getCookies() {
    return List.of();
  }

  @Override
  public List<ExtensionConfig> getExtensions() {
    return List.of();
  }

  @Override
  public Map<String, List<String>> getHeaders() {
    return Map.of();
  }

  @Override
  public List<String> getHeaders(String name) {
    return List.of();
  }

  @Override
  public Set<String> getHeaderNames() {
    return Set.of();
  }

  @Override
  public @Nullable String getHeader(String name) {
    return null;
  }

  @Override
  public int getHeaderInt(String name) {
    return -1;
  }

  @Override
  public Map<String, List<String>> getParameterMap() {
    return Map.of();
  }

  @Override
  public @Nullable String getHost() {
    return null;
  }

  @Override
  public @Nullable String getOrigin() {
    return null;
  }

  @Override
  public @Nullable String getQueryString() {
    return null;
  }

  @Override
  public @Nullable Principal getUserPrincipal() {
    return null;
  }
}
