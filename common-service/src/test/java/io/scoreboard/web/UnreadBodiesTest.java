package io.scoreboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A refusal may come before the body does: clients send head and body apart. */
class UnreadBodiesTest {

  private static final String HEAD =
      "POST /api/me HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
  private static final String LENGTH = "Content-Length: 2\r\n\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

  @Test
  void aBodyThatHasNotComeEndsTheConnectionAndIsSaidTo() throws IOException {
    for (String body : new String[] {LENGTH, CHUNKED}) {
      try (Socket socket = connect()) {
        write(socket, HEAD + body);
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 401").containsIgnoringCase("connection: close");
      }
    }
  }

  @Test
  void aBodyThatHasComeIsPassedOverAndTheConnectionStays() throws IOException {
    try (Socket socket = connect()) {
      write(socket, HEAD + LENGTH + "{}" + HEAD + LENGTH + "{}");
      assertThat(head(socket)).startsWith("HTTP/1.1 401").doesNotContainIgnoringCase("close");
      assertThat(head(socket)).startsWith("HTTP/1.1 401");
    }
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), TestEdge.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  /** The next answer's head; its body is skipped. */
  private static String head(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int next = in.read();
      assertThat(next).as("the end after: " + head).isNotNegative();
      head.append((char) next);
    }
    String length = head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1");
    in.skipNBytes(Long.parseLong(length));
    return head.toString();
  }
}
