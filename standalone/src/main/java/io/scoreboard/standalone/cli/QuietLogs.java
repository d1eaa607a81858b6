package io.scoreboard.standalone.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the libraries of a short command from logging to the terminal. */
public final class QuietLogs {

  private QuietLogs() {}

  /** Says nothing more from here on; errors that matter come as exceptions. */
  public static void begin() {
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.OFF);
    }
  }
}
