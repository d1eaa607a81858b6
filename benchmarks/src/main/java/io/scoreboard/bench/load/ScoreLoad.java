package io.scoreboard.bench.load;

import io.scoreboard.bench.load.AnswerReader.Answer;
import io.scoreboard.bench.system.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Posts actions over a fixed number of connections from one thread, as cheaply as can be: it shares
 * the processor with what it measures. Whoever is not answered within {@value #PATIENCE_SECONDS} s
 * after the end is counted as unanswered; a connection that breaks is an {@link IOException}.
 */
public final class ScoreLoad {

  private static final int PATIENCE_SECONDS = 10;

  private record Due(long number, long intended) {}

  private final Actions actions;
  private final Pace pace;
  private final String head;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private final Queue<Due> due = new ConcurrentLinkedQueue<>();
  private final Outcome outcome = new Outcome();
  private long begin;
  private long sent;
  private int underWay;
  private volatile boolean allDue;

  private ScoreLoad(Target target, Actions actions, Pace pace) {
    this.actions = actions;
    this.pace = pace;
    this.head =
        "POST /api/score/update HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n"
                .formatted(target.url().getAuthority(), target.token("backend", "bench"))
            + "Content-Type: application/json\r\n";
  }

  /** Runs the load to its end. */
  public static Outcome run(Target target, int connections, Actions actions, Pace pace)
      throws IOException {
    ScoreLoad load = new ScoreLoad(target, actions, pace);
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < connections; i++) {
        load.idle.add(Connection.open(target.address(), selector));
      }
      try {
        load.run(selector);
      } finally {
        for (SelectionKey key : selector.keys()) {
          key.channel().close();
        }
      }
    }
    return load.outcome;
  }

  private void run(Selector selector) throws IOException {
    begin = System.nanoTime();
    switch (pace) {
      case Pace.Closed _ -> allDue = true;
      case Pace.Open open -> Thread.ofPlatform().daemon().start(() -> announce(open, selector));
    }
    long latest = begin + pace.length().plusSeconds(PATIENCE_SECONDS).toNanos();
    send();
    while (!isDone() && System.nanoTime() < latest) {
      selector.select(this::receive, 100);
      send();
    }
    outcome.end(Math.max(elapsed(), pace.length().toNanos() / 1e9), underWay + due.size());
  }

  private void announce(Pace.Open open, Selector selector) {
    open.loop()
        .run(
            open.begin(),
            (number, intended) -> {
              due.add(new Due(number, intended));
              selector.wakeup();
            });
    allDue = true;
    selector.wakeup();
  }

  private boolean isDone() {
    return switch (pace) {
      case Pace.Closed(Duration length) -> elapsed() * 1e9 >= length.toNanos() && underWay == 0;
      case Pace.Open _ -> allDue && due.isEmpty() && underWay == 0;
    };
  }

  private void send() throws IOException {
    for (Due next = next(); next != null; next = next()) {
      underWay++;
      idle.remove().send(actions.request(head, next.number()), next.intended());
    }
  }

  private @Nullable Due next() {
    if (idle.isEmpty()) {
      return null;
    }
    return switch (pace) {
      case Pace.Closed(Duration length) ->
          elapsed() * 1e9 < length.toNanos() ? new Due(sent++, System.nanoTime()) : null;
      case Pace.Open _ -> due.poll();
    };
  }

  private void receive(SelectionKey key) {
    Connection connection = (Connection) key.attachment();
    try {
      connection.read().ifPresent(answer -> settle(connection, answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void settle(Connection connection, Answer answer) {
    underWay--;
    idle.add(connection);
    if (answer.isAccepted()) {
      outcome.accept(connection.intended(), elapsed());
    } else {
      outcome.refuse(answer.toString());
    }
  }

  private double elapsed() {
    return (System.nanoTime() - begin) / 1e9;
  }
}
