package io.scoreboard.standalone.start;

import io.scoreboard.standalone.data.PlainFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Where the web server listens.
 *
 * @param port 0 for any free one
 */
record Listener(InetAddress host, int port) {

  /** Says in one line if it cannot listen there, before anything else was started. */
  void requireFree() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw PlainFailure.failed(
          "Cannot listen on %s port %d: %s (choose another --port?)"
              .formatted(host.getHostAddress(), port, e.getMessage()));
    }
  }

  /** Where a browser on this machine finds it. */
  String url(String scheme, int actualPort) {
    boolean near = host.isAnyLocalAddress() || host.isLoopbackAddress();
    return "%s://%s:%d".formatted(scheme, near ? "localhost" : literal(), actualPort);
  }

  private String literal() {
    String address = host.getHostAddress();
    return address.indexOf(':') < 0 ? address : "[" + address + "]";
  }
}
