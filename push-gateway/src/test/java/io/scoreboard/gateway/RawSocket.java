package io.scoreboard.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A connection that reads only when it is told to, through a small window. */
public final class RawSocket implements AutoCloseable {

  private final Socket socket = new Socket();

  private RawSocket() {}

  /** Sends the lines as the head of a request; reads nothing. */
  public static RawSocket request(RunningGateway gateway, String... lines) throws IOException {
    RawSocket raw = new RawSocket();
    raw.socket.setReceiveBufferSize(4_096);
    raw.socket.setSoTimeout(30_000);
    raw.socket.connect(new InetSocketAddress("localhost", gateway.port()));
    String head = String.join("\r\n", lines) + "\r\nHost: localhost\r\n\r\n";
    raw.socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return raw;
  }

  /** Opens a WebSocket, with one more header. */
  public static RawSocket webSocket(RunningGateway gateway, String header) throws IOException {
    return request(
        gateway,
        "GET /ws/scoreboard HTTP/1.1",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Authorization: Bearer " + Tokens.viewer(),
        header);
  }

  /** Reads until the text has come; everything so far. */
  public String readUntil(String text) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder read = new StringBuilder();
    while (read.indexOf(text) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the connection ended after: " + read);
      }
      read.append((char) next);
    }
    return read.toString();
  }

  /** Sends a short text as a WebSocket frame, masked with zeros. */
  public void sendText(String text) throws IOException {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(6 + payload.length);
    frame.put((byte) 0x81).put((byte) (0x80 | payload.length)).putInt(0).put(payload);
    socket.getOutputStream().write(frame.array());
  }

  /** Sends frames without content, each of that first byte, masked with zeros, in one write. */
  public void sendEmpty(int... first) throws IOException {
    ByteBuffer frames = ByteBuffer.allocate(6 * first.length);
    for (int each : first) {
      frames.put((byte) each).put((byte) 0x80).putInt(0);
    }
    socket.getOutputStream().write(frames.array());
  }

  /** Reads what still comes until the connection ends, in order or not; all of it. */
  public byte[] readToEnd() {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(read);
    } catch (IOException e) {
      if (e instanceof SocketTimeoutException) {
        throw new IllegalStateException("the connection does not end", e);
      }
    }
    return read.toByteArray();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
