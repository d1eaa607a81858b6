package io.scoreboard.faults.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs short commands of the operating system; one that fails is an exception with its words. */
public final class Shell {

  private static final int PATIENCE_SECONDS = 60;

  private Shell() {}

  /** Runs a command to its end. */
  public static void run(String... command) {
    if (!succeeds(command)) {
      throw new IllegalStateException("failed: " + String.join(" ", command));
    }
  }

  /** Runs a command to its end and says whether it ended with 0. */
  public static boolean succeeds(String... command) {
    try {
      Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whether this process may do what only an administrator may. */
  public static boolean isRoot() {
    try {
      Process id = new ProcessBuilder("id", "-u").start();
      return new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .strip()
          .equals("0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
