package io.scoreboard.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Collects the bytes of one HTTP/1.1 answer at a time (RFC 9112: a length or chunks); one that is
 * longer than {@value #ROOM} bytes or has neither is an {@link IOException}.
 */
final class AnswerReader {

  private static final int ROOM = 16_384;

  private final ByteBuffer bytes = ByteBuffer.allocate(ROOM);

  /** Where to read to. */
  ByteBuffer room() {
    return bytes;
  }

  /** The answer if all of it is there; then the next one may be read. */
  Optional<Answer> poll() throws IOException {
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return more();
    }
    String head = text.substring(0, end).toLowerCase(Locale.ROOT);
    String rest = text.substring(end + 4);
    boolean complete =
        head.contains("transfer-encoding: chunked")
            ? rest.endsWith("0\r\n\r\n")
            : rest.length() >= length(head);
    if (!complete) {
      return more();
    }
    bytes.clear();
    return Optional.of(new Answer(Integer.parseInt(head.substring(9, 12)), rest));
  }

  private Optional<Answer> more() throws IOException {
    if (!bytes.hasRemaining()) {
      throw new IOException("an answer is longer than " + ROOM + " bytes");
    }
    return Optional.empty();
  }

  private static int length(String head) throws IOException {
    String name = "content-length: ";
    int at = head.indexOf(name);
    if (at < 0) {
      throw new IOException("an answer without a length: " + head);
    }
    int end = head.indexOf('\r', at);
    return Integer.parseInt(
        head.substring(at + name.length(), end < 0 ? head.length() : end).strip());
  }

  /**
   * An answer.
   *
   * @param body with the marks of its chunks, if it came in any
   */
  record Answer(int status, String body) {

    /** Whether the action was counted, and the new score is known. */
    boolean isAccepted() {
      int at = body.indexOf("\"newScore\":");
      return status == 200 && at >= 0 && body.charAt(at + 11) != 'n';
    }

    @Override
    public String toString() {
      return status + " " + body.strip();
    }
  }
}
