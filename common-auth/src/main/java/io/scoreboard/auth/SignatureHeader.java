package io.scoreboard.auth;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The parsed value of {@code X-Action-Signature}: one {@code t} and one to five {@code v1}, in any
 * order, joined by commas, without spaces or anything else.
 *
 * @param epochSecond the {@code t}, unix seconds in canonical decimal
 * @param signatures the {@code v1} values, 32 bytes each
 */
record SignatureHeader(long epochSecond, List<byte[]> signatures) {

  private static final int MAX_SIGNATURES = 5;
  private static final int MAX_LENGTH = 512;
  private static final Pattern SECONDS = Pattern.compile("0|[1-9][0-9]{0,11}");
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  /** Empty if the text is anything but such a value. */
  static Optional<SignatureHeader> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    OptionalLong time = OptionalLong.empty();
    List<byte[]> signatures = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (part.startsWith("t=") && time.isEmpty() && matches(SECONDS, part.substring(2))) {
        time = OptionalLong.of(Long.parseLong(part.substring(2)));
      } else if (part.startsWith("v1=") && matches(HEX, part.substring(3))) {
        signatures.add(HexFormat.of().parseHex(part, 3, part.length()));
      } else {
        return Optional.empty();
      }
    }
    return time.isEmpty() || signatures.isEmpty() || signatures.size() > MAX_SIGNATURES
        ? Optional.empty()
        : Optional.of(new SignatureHeader(time.getAsLong(), signatures));
  }

  private static boolean matches(Pattern pattern, String text) {
    return pattern.matcher(text).matches();
  }
}
