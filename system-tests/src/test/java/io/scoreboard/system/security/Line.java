package io.scoreboard.system.security;

/**
 * One row of a table of attempts.
 *
 * @param id the test id that {@code docs/security.md} names
 * @param what what is tried, in a few words
 * @param attempt whatever the table's test needs
 */
record Line<T>(String id, String what, T attempt) {

  static <T> Line<T> of(String id, String what, T attempt) {
    return new Line<>(id, what, attempt);
  }

  @Override
  public String toString() {
    return id + " " + what;
  }
}
