package io.scoreboard.events;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which characters and lengths user and action ids may have. */
public final class Identifiers {

  /** Longest user id, in characters. */
  public static final int MAX_USER_ID = 64;

  /** Longest action id, in characters. */
  public static final int MAX_ACTION_ID = 128;

  private static final String DIGITS_AND_MARKS = "0123456789.:-"; // all below 64
  private static final String LETTERS_AND_MARKS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_@"; // the others
  private static final long LOWER_HALF = bits(DIGITS_AND_MARKS);
  private static final long UPPER_HALF = bits(LETTERS_AND_MARKS);

  private Identifiers() {}

  /** Whether the text is a user id: 1…64 characters of {@code A-Z a-z 0-9 . _ : @ -}. */
  public static boolean isUserId(@Nullable String text) {
    return isIdentifier(text, MAX_USER_ID);
  }

  /** Whether the text is an action id: 1…128 characters of {@code A-Z a-z 0-9 . _ : @ -}. */
  public static boolean isActionId(@Nullable String text) {
    return isIdentifier(text, MAX_ACTION_ID);
  }

  static void requireUserId(@Nullable String text) {
    if (!isUserId(text)) {
      throw new IllegalArgumentException("not a user id");
    }
  }

  static void requireActionId(@Nullable String text) {
    if (!isActionId(text)) {
      throw new IllegalArgumentException("not an action id");
    }
  }

  static void requireText(@Nullable String text, String name) {
    if (Objects.requireNonNull(text, name).isEmpty()) {
      throw new IllegalArgumentException(name + " is empty");
    }
  }

  /** No regular expression: every event that is read is checked. */
  private static boolean isIdentifier(@Nullable String text, int longest) {
    if (text == null || text.isEmpty() || text.length() > longest) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isIdentifierCharacter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIdentifierCharacter(char c) {
    long half = c < Long.SIZE ? LOWER_HALF : UPPER_HALF;
    return c < 2 * Long.SIZE && (half >>> c & 1) != 0; // shifts count modulo 64
  }

  private static long bits(String characters) {
    return characters.chars().mapToLong(c -> 1L << c).reduce(0, (all, bit) -> all | bit);
  }
}
