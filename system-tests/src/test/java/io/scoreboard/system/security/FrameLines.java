package io.scoreboard.system.security;

import static io.scoreboard.system.security.RawSocket.BINARY;
import static io.scoreboard.system.security.RawSocket.CLOSE;
import static io.scoreboard.system.security.RawSocket.FIN;
import static io.scoreboard.system.security.RawSocket.MASK;
import static io.scoreboard.system.security.RawSocket.PING;
import static io.scoreboard.system.security.RawSocket.PONG;
import static io.scoreboard.system.security.RawSocket.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a viewer may not send on an open socket, and the code it is closed with. */
class FrameLines {

  private static final String ALL = "{\"type\":\"subscribe\",\"score_updates\":\"all\"}";

  private static final int TOO_MANY = 60; // of 20 at once and 10 a second

  private final Target target;

  FrameLines(Target target) {
    this.target = target;
  }

  private RawSocket open() {
    return new RawSocket(target, target.token("watcher", "viewer"));
  }

  /** What is sent, and the close code it has to lead to. */
  record Offence(int code, Consumer<RawSocket> sent) {}

  private static Line<Offence> line(String id, String what, int code, Consumer<RawSocket> sent) {
    return Line.of(id, what, new Offence(code, sent));
  }

  static Stream<Line<Offence>> offences() {
    byte[] text = ALL.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return Stream.of(
        line("WS-10", "over 4 KiB", 1009, s -> s.send(FIN | TEXT, "x".repeat(4_097))),
        line("WS-10", "over 4 KiB in pieces", 1009, FrameLines::pieces),
        line(
            "WS-10",
            "over 4 KiB of an announced megabyte",
            1009,
            s -> s.announce(FIN | TEXT, 1 << 20, "x".repeat(4_097))),
        line("WS-11", "bytes", 1003, s -> s.send(FIN | BINARY, "x")),
        line("WS-12", "not a subscription", 1008, s -> s.send(FIN | TEXT, "hello")),
        line(
            "WS-12",
            "one too many fields",
            1008,
            s -> s.send(FIN | TEXT, ALL.replace("}", ",\"x\":1}"))),
        line(
            "WS-12",
            "a field twice",
            1008,
            s -> s.send(FIN | TEXT, ALL.replace("}", ",\"type\":\"x\"}"))),
        line("WS-13", "reserved bit 1", 1002, s -> s.send(FIN | 0x40 | TEXT, ALL)),
        line("WS-13", "reserved bit 3", 1002, s -> s.send(FIN | 0x10 | TEXT, ALL)),
        line("WS-14", "opcode 3", 1002, s -> s.send(FIN | 3, ALL)),
        line("WS-14", "opcode 11", 1002, s -> s.send(FIN | 11, "")),
        line("WS-15", "not masked", 1002, s -> s.send(FIN | TEXT, 0, text)),
        line("WS-16", "a ping in pieces", 1002, s -> s.send(PING, "x")),
        line("WS-16", "a ping of 126 bytes", 1002, s -> s.send(FIN | PING, "x".repeat(126))),
        line("WS-16", "a continuation of nothing", 1002, s -> s.send(FIN, "x")),
        line(
            "WS-17",
            "not UTF-8",
            1007,
            s -> s.send(FIN | TEXT, MASK, new byte[] {(byte) 0xc3, 0x28})));
  }

  private static void pieces(RawSocket socket) {
    socket.send(TEXT, "x".repeat(3_000)).send(0, "x".repeat(3_000));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("offences")
  void endsTheConnection(Line<Offence> line) {
    try (RawSocket socket = open()) {
      socket.await(TEXT);
      line.attempt().sent().accept(socket);
      assertThat(socket.await(CLOSE).closeCode()).isEqualTo(line.attempt().code());
    }
  }

  static Stream<Line<Consumer<RawSocket>>> floods() {
    return Stream.of(
        Line.of("WS-18", "of messages", s -> s.sendOften(TOO_MANY, FIN | TEXT, ALL)),
        Line.of("WS-18", "of pongs", s -> s.sendOften(TOO_MANY, FIN | PONG, "unasked")),
        Line.of("WS-21", "of pings", s -> s.sendOften(TOO_MANY, FIN | PING, "answer me")),
        Line.of("WS-21", "of empty pings", s -> s.sendOften(TOO_MANY, FIN | PING, "")),
        Line.of("WS-22", "of empty pieces", s -> s.send(TEXT, "").sendOften(TOO_MANY, 0, "")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("floods")
  void endsItsOwnConnectionAndHurtsNoOther(Line<Consumer<RawSocket>> flood) {
    try (RawSocket flooder = open();
        RawSocket other = open()) {
      flooder.await(TEXT);
      flood.attempt().accept(flooder);
      assertThat(flooder.await(CLOSE).closeCode()).isEqualTo(1008);
      other.send(FIN | PING, "still there");
      assertThat(other.await(PONG).payload()).asString().isEqualTo("still there");
    }
  }

  @Test
  @DisplayName("WS-19 the connection ends with its token: 4401")
  void theTokenEnds() {
    String exp = Long.toString(Instant.now().getEpochSecond() + 2);
    String token = target.used(target.jwt().claim("exp", exp).sign());
    try (RawSocket socket = new RawSocket(target, token)) {
      assertThat(socket.await(CLOSE).closeCode()).isEqualTo(4401);
    }
  }
}
