package io.scoreboard.command.analytics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.command.eventlog.Answer;
import io.scoreboard.command.eventlog.Answer.Answered;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.pipeline.CommandOutcome.Counted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries newly counted actions to the webhook from a bounded queue on a thread of its own; when
 * the queue is full they are dropped, when the webhook does not take them they are given up, both
 * counted in {@code scoreboard_analytics_total}. An action answered with 202 is not told.
 */
final class WebhookFeed implements AnalyticsHook, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookFeed.class);
  private static final Duration DRAIN = Duration.ofSeconds(3);
  private static final long IDLE_MILLIS = 200;

  private final Webhook webhook;
  private final int batch;
  private final int phase;
  private final BlockingQueue<CountedAction> queue;
  private final Counter sent;
  private final Counter dropped;
  private final Counter failed;
  private volatile boolean running;
  private @Nullable Thread worker;

  WebhookFeed(Webhook webhook, AnalyticsSettings settings, int phase, MeterRegistry meters) {
    this.webhook = webhook;
    this.batch = settings.batch();
    this.phase = phase;
    this.queue = new ArrayBlockingQueue<>(settings.queue());
    this.sent = meters.counter("scoreboard.analytics", "result", "sent");
    this.dropped = meters.counter("scoreboard.analytics", "result", "dropped");
    this.failed = meters.counter("scoreboard.analytics", "result", "failed");
  }

  @Override
  public void offer(ScoreAction action, Answer answer) {
    if (answer instanceof Answered(Counted counted, _)
        && !counted.duplicate()
        && !queue.offer(CountedAction.of(action, counted.newScore()))) {
      dropped.increment();
    }
  }

  @Override
  public synchronized void start() {
    running = true;
    worker = Thread.ofVirtual().name("analytics-webhook").start(this::carry);
  }

  /** Gives what is queued a little time, then cuts. */
  @Override
  public synchronized void stop() {
    running = false;
    Thread carrier = worker;
    try {
      if (carrier != null && !carrier.join(DRAIN)) {
        carrier.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    dropped.increment(queue.size());
    webhook.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return phase;
  }

  private void carry() {
    try {
      while (running || !queue.isEmpty()) {
        CountedAction first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          post(first);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void post(CountedAction first) throws InterruptedException {
    List<CountedAction> actions = new ArrayList<>(batch);
    actions.add(first);
    queue.drainTo(actions, batch - 1);
    boolean taken = false;
    try {
      taken = webhook.post(actions);
    } catch (RuntimeException e) { // the next batch may fare better
      LOG.warn("the analytics webhook could not be called", e);
    } finally {
      (taken ? sent : failed).increment(actions.size());
    }
  }
}
