package io.scoreboard.standalone.demo;

import org.jspecify.annotations.Nullable;

/** What became of one request. */
sealed interface Answer {

  /**
   * It was taken.
   *
   * @param newScore the score after it, if the server knew it in time
   */
  record Taken(@Nullable Long newScore, boolean duplicate) implements Answer {}

  /** The server said no; a status of HTTP. */
  record Refused(int status) implements Answer {}

  /** There was no answer. */
  record Lost(String reason) implements Answer {}
}
