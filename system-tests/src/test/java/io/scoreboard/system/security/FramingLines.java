package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages whose end two parsers might see in two places; a second request rides behind each. */
class FramingLines {

  private static final String SECOND =
      "GET /api/score/top10 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

  private final Target target;
  private final String token;
  private final String json;

  FramingLines(Target target) {
    this.target = target;
    this.token = target.token("game-server", "backend");
    this.json =
        "{\"userId\":\"frame\",\"scoreDelta\":1,\"actionId\":\"%s\"}".formatted(UUID.randomUUID());
  }

  /** Header lines and body; {@code LEN}, {@code HEX} and {@code JSON} stand for the real ones. */
  record Message(String headers, String body) {}

  private static Line<Message> with(String id, String what, String headers, String body) {
    return Line.of(id, what, new Message(headers, body));
  }

  static Stream<Line<Message>> ambiguous() {
    String chunks = "HEX\r\nJSON\r\n0\r\n\r\n";
    String chunked = "Transfer-Encoding: chunked\r\n";
    return Stream.of(
        with("SMUG-01", "length and chunks", "Content-Length: LEN\r\n" + chunked, chunks),
        with("SMUG-01", "chunks and length", chunked + "Content-Length: 4\r\n", chunks),
        with("SMUG-02", "two lengths", "Content-Length: LEN\r\nContent-Length: 1\r\n", "JSON"),
        with("SMUG-02", "the same twice", "Content-Length: LEN\r\nContent-Length: LEN\r\n", "JSON"),
        with("SMUG-02", "a list of lengths", "Content-Length: LEN, LEN\r\n", "JSON"),
        with("SMUG-03", "+LEN", "Content-Length: +LEN\r\n", "JSON"),
        with("SMUG-03", "-1", "Content-Length: -1\r\n", "JSON"),
        with("SMUG-03", "hex", "Content-Length: 0xLEN\r\n", "JSON"),
        with("SMUG-03", "beyond long", "Content-Length: 99999999999999999999\r\n", "JSON"),
        with("SMUG-04", "a space before the colon", "Content-Length : LEN\r\n", "JSON"),
        with("SMUG-04", "a space before the name", " X: y\r\nContent-Length: LEN\r\n", "JSON"),
        with("SMUG-04", "no name", ": y\r\nContent-Length: LEN\r\n", "JSON"),
        with("SMUG-04", "no colon", "Xyz\r\nContent-Length: LEN\r\n", "JSON"),
        with("SMUG-05", "xchunked", "Transfer-Encoding: xchunked\r\n", chunks),
        with(
            "SMUG-05",
            "identity",
            "Transfer-Encoding: identity\r\nContent-Length: LEN\r\n",
            "JSON"),
        with("SMUG-05", "chunked, identity", "Transfer-Encoding: chunked, identity\r\n", chunks),
        with("SMUG-05", "chunked twice", chunked + chunked, chunks),
        with("SMUG-05", "gzip, chunked", "Transfer-Encoding: gzip, chunked\r\n", chunks),
        with("SMUG-06", "a folded header", "X: a\r\n b\r\nContent-Length: LEN\r\n", "JSON"),
        with("SMUG-06", "a folded coding", "Transfer-Encoding:\r\n chunked\r\n", chunks),
        with("SMUG-07", "a bare LF", "X: a\nContent-Length: LEN\r\n", "JSON"),
        with("SMUG-07", "a bare CR", "X: a\rY: b\r\nContent-Length: LEN\r\n", "JSON"),
        with("SMUG-07", "a NUL", "X: a\0b\r\nContent-Length: LEN\r\n", "JSON"),
        with("SMUG-08", "a negative chunk", chunked, "-1\r\nJSON\r\n0\r\n\r\n"),
        with("SMUG-08", "a chunk beyond long", chunked, "fffffffffffffffff\r\nJSON"),
        with("SMUG-08", "chunks between LFs", chunked, "HEX\nJSON\n0\n\n"),
        with("SMUG-08", "a size with 0x", chunked, "0xHEX\r\nJSON\r\n0\r\n\r\n"),
        with("SMUG-08", "a size and a space", chunked, "HEX \r\nJSON\r\n0\r\n\r\n"),
        with("SMUG-08", "a chunk with a wrong end", chunked, "HEX\r\nJSONXX0\r\n\r\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ambiguous")
  void isRefusedAndEndsTheConnection(Line<Message> line) {
    Answer answer = target.send(post(line.attempt()) + SECOND);
    assertThat(answer.responses()).as(answer.raw()).isEqualTo(1);
    answer.isProblem(400);
  }

  private String post(Message message) {
    String length = Integer.toString(json.length());
    return ("POST /api/score/update HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
            + token
            + "\r\n"
            + message.headers()
            + "\r\n"
            + message.body())
        .replace("LEN", length)
        .replace("HEX", Integer.toHexString(json.length()))
        .replace("JSON", json);
  }

  @Test
  @DisplayName("SMUG-09 a request in the body of another is a body")
  void aBodyStaysABody() {
    String body = SECOND.replace("close", "keep-alive");
    String carrier = "GET /api/score/top10 HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n%s";
    Answer answer = target.send(carrier.formatted(body.length(), body) + SECOND);
    assertThat(answer.responses()).as(answer.raw()).isEqualTo(2);
  }

  @Test
  @DisplayName("SMUG-10 a trailer cannot bring a token")
  void trailersAreNoHeaders() {
    String trailer = "0\r\nAuthorization: Bearer " + token + "\r\n\r\n";
    Message late = new Message("Transfer-Encoding: chunked\r\n", "HEX\r\nJSON\r\n" + trailer);
    String request = post(late).replaceFirst("Authorization: Bearer [^\r]*\r\n", "");
    assertThat(target.send(request + SECOND).status()).isEqualTo(401);
  }

  @Test
  @DisplayName("SMUG-11 an offer of HTTP/2 is passed over")
  void noUpgradeToHttp2() {
    String offer =
        "GET /api/score/top10 HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\n"
            + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n";
    assertThat(target.send(offer + SECOND).status()).isEqualTo(200);
    assertThat(target.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").status())
        .isGreaterThanOrEqualTo(400);
  }
}
