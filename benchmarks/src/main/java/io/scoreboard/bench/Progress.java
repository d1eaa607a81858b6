package io.scoreboard.bench;

import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** What is being measured, and how long it has taken so far, on a terminal; nothing in a pipe. */
final class Progress implements AutoCloseable {

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  @SuppressWarnings("SystemConsoleNull") // it is null in a pipe, again since JDK 25
  static Progress ifOnTerminal() {
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    return new Progress(
        terminal ? new ProgressBarBuilder().setTaskName("bench").setInitialMax(-1).build() : null);
  }

  void next(String step) {
    if (bar != null) {
      bar.step();
      bar.setExtraMessage(step);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
