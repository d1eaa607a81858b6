package io.scoreboard.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoreboard.audit.log.UnreadableException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void endsALineAtEachLineFeed() throws IOException {
    assertThat(lines("a\n\nb")).containsExactly("a", "", "b");
    assertThat(lines("a\n")).containsExactly("a");
    assertThat(lines("\n")).containsExactly("");
    assertThat(lines("")).isEmpty();
  }

  @Test
  void joinsWhatCameInPieces() throws IOException {
    String line = "x".repeat(20_000);
    assertThat(lines(line + "\n" + line + "y")).containsExactly(line, line + "y");
  }

  @Test
  void endsAtALineLongerThanAnyRecord() {
    Lines endless = new Lines(new Endless(), 1_000_000);
    assertThatThrownBy(endless::next)
        .isInstanceOf(UnreadableException.class)
        .hasMessage("line 1 of the file has more than 1000000 characters");
  }

  private static List<String> lines(String text) throws IOException {
    Lines lines = new Lines(new StringReader(text), Lines.LONGEST);
    List<String> all = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    return all;
  }

  /** A file without a line feed and without an end. */
  private static final class Endless extends Reader {

    @Override
    public int read(char[] to, int from, int length) {
      Arrays.fill(to, from, from + length, 'x');
      return length;
    }

    @Override
    public void close() {}
  }
}
