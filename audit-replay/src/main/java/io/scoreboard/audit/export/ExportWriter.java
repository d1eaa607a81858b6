package io.scoreboard.audit.export;

import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.integrity.Checkpoint;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a log as lines of JSON (NDJSON): a line a record, then a line a checkpoint, then one with
 * the counts, so that a file that was cut is noticed. Keys, values and headers are text, or Base64
 * where they are not UTF-8.
 */
public final class ExportWriter implements AutoCloseable {

  private final JsonGenerator out;
  private final SortedMap<Integer, Long> ends = new TreeMap<>();
  private long records;
  private long checkpoints;

  /** Into that stream, which it closes. */
  public ExportWriter(OutputStream out) {
    JsonFactory json = JsonFactory.builder().rootValueSeparator("").build();
    this.out = json.createGenerator(ObjectWriteContext.empty(), out);
  }

  /** Writes a record. */
  public void add(LogRecord record) {
    line(
        line -> {
          line.writeNumberProperty("partition", record.partition());
          line.writeNumberProperty("offset", record.offset());
          line.writeNumberProperty("timestamp", record.timestamp());
          writeBytes(line, "key", record.key());
          writeBytes(line, "value", record.value());
          line.writeArrayPropertyStart("headers");
          for (Header header : record.headers()) {
            line.writeStartObject();
            line.writeStringProperty("name", header.key());
            writeBytes(line, "value", header.value());
            line.writeEndObject();
          }
          line.writeEndArray();
        });
    records++;
    ends.merge(record.partition(), record.offset() + 1, Math::max);
  }

  /** Writes a checkpoint; all records must have been written. */
  public void add(Checkpoint checkpoint) {
    line(
        line -> {
          line.writeNumberProperty("checkpoint", checkpoint.partition());
          line.writeNumberProperty("from", checkpoint.from());
          line.writeNumberProperty("to", checkpoint.to());
          line.writeNumberProperty("count", checkpoint.count());
          line.writeStringProperty("hash", checkpoint.hash());
          line.writeStringProperty("leaves", checkpoint.leaves());
        });
    checkpoints++;
  }

  /** Writes the last line. */
  public void finish() {
    line(
        line -> {
          line.writeNumberProperty("records", records);
          line.writeNumberProperty("checkpoints", checkpoints);
          line.writeObjectPropertyStart("ends");
          ends.forEach((partition, end) -> line.writeNumberProperty(partition.toString(), end));
          line.writeEndObject();
        });
  }

  /** How many records were written. */
  public long records() {
    return records;
  }

  /** How many checkpoints were written. */
  public long checkpoints() {
    return checkpoints;
  }

  private void line(Consumer<JsonGenerator> content) {
    out.writeStartObject();
    content.accept(out);
    out.writeEndObject();
    out.writeRaw('\n');
  }

  private static void writeBytes(JsonGenerator line, String name, byte @Nullable [] bytes) {
    if (bytes == null) {
      line.writeNullProperty(name);
      return;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      line.writeStringProperty(name, text);
    } catch (CharacterCodingException e) { // not text
      line.writeStringProperty(name + "Base64", Base64.getEncoder().encodeToString(bytes));
    }
  }

  @Override
  public void close() {
    out.close();
  }
}
