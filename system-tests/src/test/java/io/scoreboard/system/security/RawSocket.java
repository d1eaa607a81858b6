package io.scoreboard.system.security;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket of which every bit can be set (RFC 6455, section 5.2). */
final class RawSocket implements AutoCloseable {

  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;
  static final int FIN = 0x80;
  static final int MASK = 0x80;

  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket;
  private final DataInputStream in;

  /** Opens one with that token. */
  RawSocket(Target target, String token) {
    String request =
        "GET /ws/scoreboard HTTP/1.1\r\nHost: localhost:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Extensions: permessage-deflate\r\nAuthorization: Bearer %s\r\n\r\n";
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), target.port());
      socket.setSoTimeout(PATIENCE_MILLIS);
      in = new DataInputStream(socket.getInputStream());
      write(request.formatted(target.port(), token).getBytes(StandardCharsets.US_ASCII));
      String head = readHead();
      if (!head.startsWith("HTTP/1.1 101 ") || head.contains("deflate")) {
        throw new AssertionError("not a plain WebSocket: " + head);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A frame as it came. */
  record Frame(int first, byte[] payload) {

    int opcode() {
      return first & 0x0f;
    }

    int closeCode() {
      return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
    }
  }

  /** Sends one frame with that first byte, masked or not. */
  RawSocket send(int first, int mask, byte[] payload) {
    write(frame(first, mask, payload));
    return this;
  }

  private static byte[] frame(int first, int mask, byte[] payload) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(first);
    if (payload.length < 126) {
      frame.write(mask | payload.length);
    } else {
      frame.write(mask | 126);
      frame.writeBytes(ByteBuffer.allocate(2).putShort((short) payload.length).array());
    }
    if (mask != 0) {
      frame.writeBytes(new byte[4]); // a mask of zeros changes nothing
    }
    frame.writeBytes(payload);
    return frame.toByteArray();
  }

  /** Sends the beginning of one frame that says it is longer. */
  RawSocket announce(int first, long length, String beginning) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(first);
    frame.write(MASK | 127);
    frame.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(length).array());
    frame.writeBytes(new byte[4]);
    frame.writeBytes(beginning.getBytes(StandardCharsets.UTF_8));
    write(frame.toByteArray());
    return this;
  }

  /** In one write: a later one would fail once the server has closed, and hide why it has. */
  void sendOften(int times, int first, String text) {
    byte[] frame = frame(first, MASK, text.getBytes(StandardCharsets.UTF_8));
    ByteBuffer all = ByteBuffer.allocate(times * frame.length);
    for (int i = 0; i < times; i++) {
      all.put(frame);
    }
    write(all.array());
  }

  RawSocket send(int first, String text) {
    return send(first, MASK, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads past everything else to the first frame of that kind. */
  Frame await(int opcode) {
    while (true) {
      Frame frame = read();
      if (frame.opcode() == opcode) {
        return frame;
      }
    }
  }

  Frame read() {
    try {
      int first = in.readUnsignedByte();
      int length = in.readUnsignedByte();
      long size = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
      return new Frame(first, in.readNBytes(Math.toIntExact(size)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String readHead() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    return head.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
