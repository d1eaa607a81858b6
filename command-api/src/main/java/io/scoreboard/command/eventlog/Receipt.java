package io.scoreboard.command.eventlog;

import io.scoreboard.integrity.RecordDigest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Where Kafka put a record of {@code score-events} and the digest of what it holds there: whoever
 * keeps it can have the log checked against it for ever.
 *
 * @param hash the record's leaf, see {@link RecordDigest}, in lower-case hexadecimal
 */
public record Receipt(int partition, long offset, String hash) {

  /**
   * The receipt of an acknowledged record; null where Kafka says that it has the record but not
   * where, which it may after it took the same batch twice.
   */
  static @Nullable Receipt of(ProducerRecord<String, byte[]> sent, RecordMetadata kept) {
    if (!kept.hasOffset() || !kept.hasTimestamp()) {
      return null;
    }
    byte[] key = sent.key().getBytes(StandardCharsets.UTF_8);
    byte[] leaf =
        new RecordDigest()
            .leaf(kept.partition(), kept.offset(), kept.timestamp(), key, sent.value());
    return new Receipt(kept.partition(), kept.offset(), HexFormat.of().formatHex(leaf));
  }
}
