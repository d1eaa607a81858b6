package io.scoreboard.bench.viewers;

import java.nio.ByteBuffer;

/**
 * Cuts the frames of a WebSocket (RFC 6455, section 5.2; unmasked, as servers send them) out of
 * bytes as they come.
 */
final class FrameReader {

  /** Gets each whole frame; the payload is good only during the call. */
  @FunctionalInterface
  interface Sink {
    void frame(int opcode, ByteBuffer payload);
  }

  private ByteBuffer rest = ByteBuffer.allocate(0);

  /** Takes all bytes; what is not yet a whole frame waits for the next call. */
  void read(ByteBuffer came, Sink sink) {
    ByteBuffer bytes = came;
    if (rest.hasRemaining()) {
      bytes = ByteBuffer.allocate(rest.remaining() + came.remaining()).put(rest).put(came).flip();
    }
    boolean more = true;
    while (more) {
      more = readOne(bytes, sink);
    }
    rest = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
  }

  private static boolean readOne(ByteBuffer bytes, Sink sink) {
    int start = bytes.position();
    if (bytes.remaining() < 2) {
      return false;
    }
    int opcode = bytes.get(start) & 0x0f;
    int marked = bytes.get(start + 1) & 0x7f;
    int head = marked < 126 ? 2 : marked == 126 ? 4 : 10;
    if (bytes.remaining() < head) {
      return false;
    }
    long length = length(bytes, start, marked);
    if (bytes.remaining() < head + length) {
      return false;
    }
    sink.frame(opcode, bytes.slice(start + head, (int) length));
    bytes.position(start + head + (int) length);
    return true;
  }

  private static long length(ByteBuffer bytes, int start, int marked) {
    return switch (marked) {
      case 126 -> bytes.getShort(start + 2) & 0xffff;
      case 127 -> bytes.getLong(start + 2);
      default -> marked;
    };
  }
}
