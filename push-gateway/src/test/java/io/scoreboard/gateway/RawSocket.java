package io.scoreboard.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
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

  /** Reads what still comes until the connection ends, in order or not. */
  public void readToEnd() {
    try {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      if (e instanceof SocketTimeoutException) {
        throw new IllegalStateException("the connection does not end", e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
