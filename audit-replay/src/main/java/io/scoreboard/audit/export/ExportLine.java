package io.scoreboard.audit.export;

import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.audit.log.UnreadableException;
import io.scoreboard.integrity.Checkpoint;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of an export. */
sealed interface ExportLine {

  JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** A record of the log. */
  record RecordLine(LogRecord record) implements ExportLine {}

  /** A checkpoint about it. */
  record CheckpointLine(Checkpoint checkpoint) implements ExportLine {}

  /** The counts of what came before it. */
  record LastLine(long records, long checkpoints, TreeMap<Integer, Long> ends)
      implements ExportLine {}

  /** Reads a line; one that is none ends in an {@link UnreadableException} with its number. */
  static ExportLine parse(String text, long number) {
    try {
      JsonNode line = JSON.readTree(text);
      if (line.has("partition")) {
        return new RecordLine(record(line));
      }
      return line.has("checkpoint") ? new CheckpointLine(checkpoint(line)) : last(line);
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      throw new UnreadableException("line %d of the file cannot be read".formatted(number), e);
    }
  }

  private static LogRecord record(JsonNode line) {
    Headers headers = new RecordHeaders();
    for (JsonNode header : line.path("headers")) {
      headers.add(header.path("name").asString(), bytes(header, "value"));
    }
    return new LogRecord(
        line.required("partition").intValue(),
        line.required("offset").longValue(),
        line.required("timestamp").longValue(),
        bytes(line, "key"),
        bytes(line, "value"),
        headers);
  }

  private static byte @Nullable [] bytes(JsonNode line, String name) {
    JsonNode text = line.path(name);
    if (text.isString()) {
      return text.stringValue().getBytes(StandardCharsets.UTF_8);
    }
    JsonNode base64 = line.path(name + "Base64");
    return base64.isString() ? Base64.getDecoder().decode(base64.stringValue()) : null;
  }

  private static Checkpoint checkpoint(JsonNode line) {
    return new Checkpoint(
        line.required("checkpoint").intValue(),
        line.required("from").longValue(),
        line.required("to").longValue(),
        line.required("count").longValue(),
        line.required("hash").stringValue(),
        line.required("leaves").stringValue());
  }

  private static LastLine last(JsonNode line) {
    TreeMap<Integer, Long> ends = new TreeMap<>();
    line.required("ends")
        .properties()
        .forEach(end -> ends.put(Integer.valueOf(end.getKey()), end.getValue().longValue()));
    return new LastLine(
        line.required("records").longValue(), line.required("checkpoints").longValue(), ends);
  }
}
