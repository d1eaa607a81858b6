package io.scoreboard.command.body;

/** Which text people may give to be shown or kept. Pure. */
public final class PlainText {

  private PlainText() {}

  /**
   * Whether it is 1 to {@code longest} characters (code points) of plain text, not all blank.
   *
   * <p>Control characters, format characters (bidirectional overrides and isolates among them),
   * lone surrogates, line and paragraph separators are not plain (Unicode general categories Cc,
   * Cf, Cs, Zl, Zp). The joiners U+200C and U+200D, which several scripts and emoji need, are.
   */
  public static boolean isPlain(String text, int longest) {
    return !text.codePoints().allMatch(PlainText::isBlank)
        && text.codePointCount(0, text.length()) <= longest
        && text.codePoints().allMatch(PlainText::isPlain);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || isJoiner(c);
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT -> isJoiner(c);
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static boolean isJoiner(int c) {
    return c == 0x200C || c == 0x200D;
  }
}
