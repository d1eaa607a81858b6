package io.scoreboard.standalone.rebuild;

import io.scoreboard.projector.rebuild.Stage;
import io.scoreboard.standalone.data.PlainFailure;
import java.io.Console;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a projection to reach the end of the log, with a progress bar on a terminal; one that
 * does not move for {@link #PATIENCE} ends in a {@link PlainFailure}.
 */
final class Watch {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final Stage stage;
  private long done = -1;
  private long movedAt = System.nanoTime();

  Watch(Stage stage) {
    this.stage = stage;
  }

  /** Returns once it is there. */
  void await(String name) {
    try (ProgressBar bar = onTerminal() ? bar(name) : null) {
      while (!stage.isCaughtUp()) {
        look(bar);
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
      look(bar);
    }
  }

  private void look(@Nullable ProgressBar bar) {
    long now = stage.done();
    if (now != done) {
      done = now;
      movedAt = System.nanoTime();
    } else if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
      throw PlainFailure.failed("The projection does not move any more; the log says why");
    }
    if (bar != null) {
      bar.maxHint(stage.total());
      bar.stepTo(now);
    }
  }

  private ProgressBar bar(String name) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(stage.total())
        .showSpeed()
        .build();
  }

  @SuppressWarnings("SystemConsoleNull") // it is null in a pipe, again since JDK 25
  private static boolean onTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
