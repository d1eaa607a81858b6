package io.scoreboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** New connections while the server accepts none, for it has as many as it may have. */
class BacklogTest {

  private static final int NEW = 200;

  /** One that finds no room comes again after 1, 3 and 7 s, and fails before it gets any. */
  private static final int CONNECT_MILLIS = 5_000;

  @Test
  void manyNewConnectionsFindRoom() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try (ConfigurableApplicationContext edge =
        SpringApplication.run(
            TestEdge.class,
            "--server.port=0",
            "--server.jetty.max-connections=1",
            "--scoreboard.jwt.secret=" + TestEdge.SECRET)) {
      int port = edge.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      for (int i = 0; i < NEW; i++) {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      }
      assertThat(sockets).allMatch(Socket::isConnected);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }
}
