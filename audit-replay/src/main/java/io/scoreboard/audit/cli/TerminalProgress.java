package io.scoreboard.audit.cli;

import io.scoreboard.audit.log.Progress;
import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar with records a second and the time that is left, beside the output; none in a pipe. */
final class TerminalProgress implements Progress {

  private static final int EVERY = 1_000;

  private @Nullable ProgressBar bar;
  private int steps;

  private TerminalProgress() {}

  static Progress ifOnTerminal() {
    return isTerminal() ? new TerminalProgress() : NONE;
  }

  @SuppressWarnings("SystemConsoleNull") // it is null in a pipe, again since JDK 25
  static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  @Override
  public void begin(String task, long records) {
    steps = 0;
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(records)
            .setUnit(" records", 1)
            .showSpeed()
            .build();
  }

  @Override
  public void step() {
    if (++steps == EVERY && bar != null) {
      bar.stepBy(steps);
      steps = 0;
    }
  }

  @Override
  public void end() {
    if (bar != null) {
      bar.stepBy(steps);
      bar.close();
      bar = null;
    }
  }
}
