package io.scoreboard.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The headers of every record: CloudEvents in binary mode (CloudEvents 1.0, Kafka protocol binding
 * 1.0.2, section 3.2), W3C trace context, and where a command wants its answer.
 */
public final class RecordHeaders {

  /** W3C Trace Context, carried from the request to everything that follows from it. */
  public static final String TRACEPARENT = "traceparent";

  /** Names the waiting request within its instance; opaque bytes. */
  public static final String CORRELATION_ID = "correlation-id";

  /** The partition of {@code command-outcomes} the waiting instance reads; a 4-byte integer. */
  public static final String REPLY_TO = "reply-to";

  private static final String TIME = "ce_time";

  private RecordHeaders() {}

  /**
   * Says what a record is, replacing what was said before.
   *
   * @param id unique among the events of that source
   * @param source the component that speaks, such as {@code /scoreboard/command-api}
   */
  public static void stamp(Headers headers, WireName type, String id, String source, Instant time) {
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_type", type.text());
    put(headers, "ce_id", id);
    put(headers, "ce_source", source);
    put(headers, TIME, time.toString());
  }

  /** New headers that carry on those of the given names. */
  public static Headers carry(Headers from, String... names) {
    Headers headers = new org.apache.kafka.common.header.internals.RecordHeaders();
    for (String name : names) {
      Header header = from.lastHeader(name);
      if (header != null) {
        headers.add(header);
      }
    }
    return headers;
  }

  /** Asks for the answer in that partition of {@code command-outcomes}. */
  public static void replyTo(Headers headers, int partition) {
    headers.remove(REPLY_TO).add(REPLY_TO, ByteBuffer.allocate(4).putInt(partition).array());
  }

  /** The partition the answer is wanted in; empty if nobody waits or the header is malformed. */
  public static OptionalInt replyTo(Headers headers) {
    Header header = headers.lastHeader(REPLY_TO);
    return header == null || header.value() == null || header.value().length != 4
        ? OptionalInt.empty()
        : OptionalInt.of(ByteBuffer.wrap(header.value()).getInt());
  }

  /** When the event happened, as stamped; empty if the header is missing or malformed. */
  public static Optional<Instant> time(Headers headers) {
    Header header = headers.lastHeader(TIME);
    if (header == null || header.value() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(new String(header.value(), StandardCharsets.UTF_8)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
