package io.scoreboard.system.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.MutableRecordBatch;
import org.apache.kafka.common.record.internal.Record;

/** Changes what stands in the log of a stopped Kafka, so that Kafka cannot tell. */
final class LogForgery {

  private static final int CRC_AT = 17; // of a batch, which it covers from the next field on
  private static final int CRC_BYTES = 4;

  private LogForgery() {}

  /** Where a record stands. */
  record Place(int partition, long offset) {}

  /**
   * Puts another text of the same length in the place of one that stands in a single record of the
   * topic, and mends the checksum.
   */
  static Place replace(Path kafka, String topic, String text, String other) throws IOException {
    for (Path segment : segments(kafka, topic)) {
      byte[] bytes = Files.readAllBytes(segment);
      int at = new String(bytes, ISO_8859_1).indexOf(text);
      if (at >= 0) {
        System.arraycopy(other.getBytes(ISO_8859_1), 0, bytes, at, other.length());
        String folder = String.valueOf(segment.getParent());
        int partition = Integer.parseInt(folder.substring(folder.lastIndexOf('-') + 1));
        Place place = new Place(partition, mend(bytes, at, other));
        Files.write(segment, bytes);
        return place;
      }
    }
    throw new IOException(text + " is not in " + topic);
  }

  /** Gives the batch around the changed byte its checksum; the offset of the record. */
  private static long mend(byte[] bytes, int changedAt, String text) throws IOException {
    int begin = 0;
    for (MutableRecordBatch batch :
        MemoryRecords.readableRecords(ByteBuffer.wrap(bytes)).batches()) {
      int end = begin + batch.sizeInBytes();
      if (changedAt < end) {
        CRC32C crc = new CRC32C();
        int covered = begin + CRC_AT + CRC_BYTES;
        crc.update(bytes, covered, end - covered);
        ByteBuffer.wrap(bytes).putInt(begin + CRC_AT, (int) crc.getValue());
        return offset(batch, text);
      }
      begin = end;
    }
    throw new IOException("no batch is around " + changedAt);
  }

  private static long offset(MutableRecordBatch batch, String text) throws IOException {
    for (Record record : batch) {
      if (ISO_8859_1.decode(record.value()).toString().contains(text)) {
        return record.offset();
      }
    }
    throw new IOException("no record holds " + text);
  }

  private static List<Path> segments(Path kafka, String topic) throws IOException {
    try (Stream<Path> files = Files.walk(kafka)) {
      return files
          .filter(file -> file.toString().endsWith(".log"))
          .filter(file -> String.valueOf(file.getParent()).matches(".*/" + topic + "-\\d+"))
          .toList();
    }
  }
}
