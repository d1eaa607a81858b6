package io.scoreboard.audit.export;

import io.scoreboard.audit.log.UnreadableException;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, one at a time; one that is longer than any record ends in an {@link
 * UnreadableException}, so that a file without line ends is not read into memory whole. For one
 * thread.
 */
final class Lines {

  /** Characters: a record of 1 MB of control characters, each of which takes six, and more. */
  static final int LONGEST = 16 << 20;

  private final Reader text;
  private final int longest;
  private final char[] buffer = new char[8 << 10];
  private int at;
  private int end;
  private long number;

  Lines(Reader text, int longest) {
    this.text = text;
    this.longest = longest;
  }

  /** The next line without its line feed, or null after the last one. */
  @Nullable String next() throws IOException {
    if (!fill()) {
      return null;
    }
    number++;
    StringBuilder line = new StringBuilder();
    while (fill() && buffer[at] != '\n') {
      append(line);
    }
    at++;
    return line.toString();
  }

  private void append(StringBuilder line) {
    int from = at;
    while (at < end && buffer[at] != '\n') {
      at++;
    }
    if (line.length() + at - from > longest) {
      throw new UnreadableException(
          "line %d of the file has more than %d characters".formatted(number, longest));
    }
    line.append(buffer, from, at - from);
  }

  /** Whether there is more. */
  private boolean fill() throws IOException {
    if (at >= end) {
      at = 0;
      end = Math.max(0, text.read(buffer));
    }
    return at < end;
  }
}
