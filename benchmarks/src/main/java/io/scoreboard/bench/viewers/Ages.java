package io.scoreboard.bench.viewers;

import io.scoreboard.bench.load.Actions;
import io.scoreboard.bench.load.Latencies;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * How old what a viewer sees is: a score that was reached by a user's n-th action is as old as the
 * moment that action was meant to be sent. Scores of other runs are passed over.
 */
public final class Ages implements Crowd.Watcher {

  private static final String SCORE = "{\"type\":\"score_update\",\"data\":{\"user_id\":\"";
  private static final String NEW_SCORE = "\"new_score\":";

  private final Actions actions;
  private final int perSecond;
  private final Latencies latencies = new Latencies();
  private volatile long begin = Long.MAX_VALUE;

  /** Of those actions, which are sent at that rate. */
  public Ages(Actions actions, int perSecond) {
    this.actions = actions;
    this.perSecond = perSecond;
  }

  /** The first action is meant to be sent at that {@link System#nanoTime}. */
  public void begin(long nanos) {
    begin = nanos;
  }

  @Override
  public void saw(ByteBuffer message) {
    String text = StandardCharsets.UTF_8.decode(message).toString();
    String start = SCORE + actions.prefix();
    if (text.startsWith(start)) {
      int user = Integer.parseInt(text, start.length(), text.indexOf('"', start.length()), 10);
      latencies.record(intended(user, score(text)));
    }
  }

  /** When the action that gave that score was meant to be sent. */
  long intended(int user, long score) {
    long number = (score - 1) * actions.users() + user;
    return begin + number * 1_000_000_000L / perSecond;
  }

  private static long score(String text) {
    int at = text.indexOf(NEW_SCORE) + NEW_SCORE.length();
    int end = at;
    while (Character.isDigit(text.charAt(end))) {
      end++;
    }
    return Long.parseLong(text, at, end, 10);
  }

  /** What was seen. */
  public Latencies latencies() {
    return latencies;
  }
}
