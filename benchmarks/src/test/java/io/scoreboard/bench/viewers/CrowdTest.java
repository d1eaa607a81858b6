package io.scoreboard.bench.viewers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoreboard.bench.system.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CrowdTest {

  private static final String WELCOME = "HTTP/1.1 101 Switching Protocols\r\n\r\n\u0081\u0002hi";

  @Test
  void countsTheMessageOfEveryViewerWhoReads() throws Exception {
    CountDownLatch seen = new CountDownLatch(2);
    try (ServerSocket server = serve(WELCOME);
        Crowd crowd = Crowd.open(target(server), 3, 1, 2, _ -> seen.countDown())) {
      assertThat(seen.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(crowd.messages()).isEqualTo(2);
    }
  }

  @Test
  void saysWhyAViewerWasRefused() throws IOException {
    try (ServerSocket server = serve("HTTP/1.1 429 Too Many Requests\r\n\r\n")) {
      assertThatThrownBy(() -> Crowd.open(target(server), 1, 0, 0, _ -> {}))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("429");
    }
  }

  private static Target target(ServerSocket server) {
    URI url = URI.create("http://127.0.0.1:" + server.getLocalPort());
    return new Target(url, "scoreboard", "a-secret-of-32-bytes-for-this-test-only", "");
  }

  private static ServerSocket serve(String answer) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> accept(server, answer));
    return server;
  }

  private static void accept(ServerSocket server, String answer) {
    try {
      while (true) {
        Socket socket = server.accept();
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      assertThat(server.isClosed()).isTrue(); // the test is over
    }
  }
}
