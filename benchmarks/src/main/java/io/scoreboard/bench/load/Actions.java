package io.scoreboard.bench.load;

import io.scoreboard.events.ScoreEvent;
import io.scoreboard.events.ScoreIncremented;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Increments of 1, spread evenly over users; never the same action twice.
 *
 * @param prefix of user ids
 * @param users how many take turns
 * @param series tells the actions of one run from those of others for the same users
 */
public record Actions(String prefix, int users, long series) {

  private static final AtomicLong SERIES = new AtomicLong(System.currentTimeMillis());

  /** For users nobody has heard of. */
  public static Actions fresh(int users) {
    long series = SERIES.incrementAndGet();
    return new Actions("b" + Long.toString(series, 36) + "-", users, series);
  }

  /** Other actions for the first so many of the same users. */
  public Actions more(int someUsers) {
    return new Actions(prefix, someUsers, SERIES.incrementAndGet());
  }

  /** Whose turn it is. */
  public String user(long number) {
    return prefix + number % users;
  }

  /** That action as the log keeps it. */
  public ScoreEvent event(long number) {
    return new ScoreIncremented(id(number), user(number), 1, Instant.now(), "bench");
  }

  /** The id of that action. */
  String id(long number) {
    return prefix + Long.toString(series, 36) + "-" + number;
  }

  /** The whole {@code POST /api/score/update}, ready to be sent. */
  ByteBuffer request(String head, long number) {
    String body =
        "{\"userId\":\"%s\",\"scoreDelta\":1,\"actionId\":\"%s\"}"
            .formatted(user(number), id(number));
    return ByteBuffer.wrap(
        (head + "Content-Length: " + body.length() + "\r\n\r\n" + body)
            .getBytes(StandardCharsets.US_ASCII));
  }
}
