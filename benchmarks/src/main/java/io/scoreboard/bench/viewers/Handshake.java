package io.scoreboard.bench.viewers;

import io.scoreboard.bench.system.Target;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * The opening handshake of a WebSocket (RFC 6455, section 4); anything but 101 is an {@link
 * IOException} with the server's words.
 */
record Handshake(Target target, String token) {

  private static final int PATIENCE_MILLIS = 20_000;
  private static final int SMALL_BUFFER = 16_384;
  private static final int MOST = 8_192;

  /**
   * A connection that is open.
   *
   * @param rest what came after the answer
   */
  record Opened(SocketChannel channel, ByteBuffer rest) {}

  /**
   * Opens one.
   *
   * @param small whether little fits on the way, so that a viewer who reads nothing is noticed soon
   */
  Opened open(boolean small) throws IOException {
    SocketChannel channel = SocketChannel.open();
    if (small) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER);
    }
    channel.connect(target.address());
    channel.write(ByteBuffer.wrap(request().getBytes(StandardCharsets.US_ASCII)));
    channel.socket().setSoTimeout(PATIENCE_MILLIS);
    return new Opened(channel, answer(channel.socket().getInputStream()));
  }

  /** Reads the answer, and gives what came after it. */
  private static ByteBuffer answer(InputStream in) throws IOException {
    byte[] bytes = new byte[MOST];
    int length = 0;
    int end = -1;
    while (end < 0) {
      int read = in.read(bytes, length, MOST - length);
      if (read <= 0) {
        throw new IOException("the handshake ended early: " + text(bytes, length));
      }
      length += read;
      end = text(bytes, length).indexOf("\r\n\r\n");
    }
    String answer = text(bytes, length);
    if (!answer.startsWith("HTTP/1.1 101")) {
      throw new IOException("a viewer was refused: " + answer.lines().findFirst().orElse(""));
    }
    return ByteBuffer.wrap(bytes, end + 4, length - end - 4);
  }

  private static String text(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private String request() {
    return """
    GET /ws/scoreboard HTTP/1.1\r
    Host: %s\r
    Connection: Upgrade\r
    Upgrade: websocket\r
    Sec-WebSocket-Version: 13\r
    Sec-WebSocket-Key: c2NvcmVib2FyZC1iZW5jaA==\r
    Authorization: Bearer %s\r
    \r
    """
        .formatted(target.url().getAuthority(), token);
  }
}
