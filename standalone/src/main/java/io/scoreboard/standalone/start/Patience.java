package io.scoreboard.standalone.start;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;

/** Says every now and then that the start is still under way, until it is closed. */
final class Patience implements AutoCloseable {

  private static final Duration BETWEEN = Duration.ofSeconds(15);

  private final Thread thread;

  Patience(PrintWriter err, Path log) {
    err.println("Starting; the log is " + log);
    this.thread = Thread.ofVirtual().start(() -> remind(err, log));
  }

  private static void remind(PrintWriter err, Path log) {
    try {
      while (true) {
        Thread.sleep(BETWEEN);
        err.println("Still starting; " + log + " says what it waits for");
      }
    } catch (InterruptedException e) { // it is ready, or has failed
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
