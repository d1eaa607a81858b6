package io.scoreboard.attempts;

import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/**
 * Text from outside in a line of a log or on a terminal: it cannot begin a line or a field of its
 * own, nor move the cursor.
 */
public final class Quoted {

  private static final int LONGEST = 128;

  private Quoted() {}

  /**
   * A dash for nothing, the text itself if it is plain, else the text in quotes and escaped; at
   * most {@value #LONGEST} characters of it.
   */
  public static String of(@Nullable String text) {
    if (text == null) {
      return "-";
    }
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    boolean plain =
        !shown.isEmpty() && !shown.equals("-") && shown.chars().allMatch(Quoted::isPlain);
    return plain ? shown : quoted(shown);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    PrimitiveIterator.OfInt characters = text.chars().iterator();
    while (characters.hasNext()) {
      int c = characters.nextInt();
      if (isPlain(c) || c == ' ' || c == '=') {
        quoted.append((char) c);
      } else {
        quoted.append("\\u%04x".formatted(c));
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isPlain(int c) {
    return c > ' ' && c < 0x7f && c != '"' && c != '\\' && c != '=';
  }
}
