package io.scoreboard.system.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request before it is bytes.
 *
 * @param isWhole whether its head is sound and its length is right, so that exactly one answer
 *     comes and the connection can go on
 */
record Request(String method, String target, List<String> headers, byte[] body, boolean isWhole) {

  static Request of(String method, String target, List<String> headers, String body) {
    return new Request(method, target, headers, body.getBytes(UTF_8), true);
  }

  Request with(String method, String target) {
    return new Request(method, target, headers, body, false);
  }

  Request with(List<String> headers, boolean isWhole) {
    return new Request(method, target, headers, body, isWhole);
  }

  /** With a header more, a right one. */
  Request and(String header) {
    return with(Stream.concat(headers.stream(), Stream.of(header)).toList(), isWhole);
  }

  Request with(byte[] body) {
    return new Request(method, target, headers, body, isWhole);
  }

  /** With its length, unless some header says how long it is. */
  byte[] bytes() {
    StringBuilder head =
        new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    if (headers.stream().noneMatch(Request::isFraming)) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  private static boolean isFraming(String header) {
    return header.startsWith("Content-Length") || header.startsWith("Transfer-Encoding");
  }
}
