package io.scoreboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.integrity.RecordDigest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The receipt at the end of an answer. */
final class Receipts {

  private static final Pattern RECEIPT =
      Pattern.compile(",\"partition\":(\\d+),\"offset\":(\\d+),\"hash\":\"([0-9a-f]{64})\"}$");

  private Receipts() {}

  /** The answer without its receipt, which must be there. */
  static String without(HttpResponse<String> answer) {
    find(answer);
    return RECEIPT.matcher(answer.body()).replaceFirst("}");
  }

  /** Whether the receipt is that record's. */
  static void assertTells(HttpResponse<String> answer, ConsumerRecord<String, byte[]> record) {
    MatchResult receipt = find(answer);
    byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
    byte[] leaf =
        new RecordDigest()
            .leaf(record.partition(), record.offset(), record.timestamp(), key, record.value());
    assertThat(receipt.group(1)).isEqualTo(Integer.toString(record.partition()));
    assertThat(receipt.group(2)).isEqualTo(Long.toString(record.offset()));
    assertThat(receipt.group(3)).isEqualTo(HexFormat.of().formatHex(leaf));
  }

  private static MatchResult find(HttpResponse<String> answer) {
    return RECEIPT
        .matcher(answer.body())
        .results()
        .findFirst()
        .orElseThrow(() -> new AssertionError("no receipt in " + answer.body()));
  }
}
