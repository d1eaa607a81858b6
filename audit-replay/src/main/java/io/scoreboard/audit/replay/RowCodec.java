package io.scoreboard.audit.replay;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Writes rows as bytes for a while; only the process that wrote them reads them. */
final class RowCodec {

  /** No row is longer. */
  static final int LONGEST = 2_048;

  private static final int LONGEST_NOTE = 400;

  private RowCodec() {}

  static void write(Row row, ByteBuffer to) {
    to.put(row.kind().code());
    to.putInt(row.partition());
    to.putLong(row.offset()).putLong(row.timestamp());
    to.putLong(row.amount()).putLong(row.occurredAt());
    writeAscii(row.actionId(), to);
    writeAscii(row.userId(), to);
    writeText(row.note(), to);
  }

  static Row read(ByteBuffer from) {
    RowKind kind = RowKind.of(from.get());
    int partition = from.getInt();
    long offset = from.getLong();
    long timestamp = from.getLong();
    long amount = from.getLong();
    long occurredAt = from.getLong();
    String actionId = readAscii(from);
    String userId = readAscii(from);
    return new Row(
        kind, partition, offset, timestamp, actionId, userId, amount, occurredAt, readText(from));
  }

  private static void writeAscii(String text, ByteBuffer to) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    to.put((byte) bytes.length).put(bytes);
  }

  private static String readAscii(ByteBuffer from) {
    int length = Byte.toUnsignedInt(from.get());
    return text(from, length, StandardCharsets.ISO_8859_1);
  }

  private static void writeText(String text, ByteBuffer to) {
    String cut = text.length() <= LONGEST_NOTE ? text : text.substring(0, LONGEST_NOTE);
    byte[] bytes = cut.getBytes(StandardCharsets.UTF_8);
    to.putShort((short) bytes.length).put(bytes);
  }

  private static String readText(ByteBuffer from) {
    int length = from.getShort();
    return text(from, length, StandardCharsets.UTF_8);
  }

  private static String text(ByteBuffer from, int length, Charset charset) {
    int start = from.arrayOffset() + from.position();
    from.position(from.position() + length);
    return new String(from.array(), start, length, charset);
  }
}
