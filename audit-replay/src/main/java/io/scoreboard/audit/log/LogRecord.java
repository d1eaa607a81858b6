package io.scoreboard.audit.log;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One record as it stands in a topic.
 *
 * @param timestamp in milliseconds, as Kafka has it
 * @param key its bytes; do not change them
 * @param value its bytes; do not change them
 */
@SuppressWarnings("ArrayRecordComponent") // one for every record of the log: no copies
public record LogRecord(
    int partition,
    long offset,
    long timestamp,
    byte @Nullable [] key,
    byte @Nullable [] value,
    Headers headers) {}
