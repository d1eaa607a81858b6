package io.scoreboard.system.security;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One HTTP/1.1 request, written as it is said here and not as a library would have it. */
final class Request {

  private final Target target;
  private final String line;
  private final List<String> headers = new ArrayList<>();
  private byte[] body = {};
  private int port;

  Request(Target target, String method, String path) {
    this.target = target;
    this.line = method + " " + path + " HTTP/1.1";
    this.port = target.port();
  }

  /** Adds a header line as it is. */
  Request with(String header) {
    headers.add(header);
    return this;
  }

  Request bearer(String token) {
    return with("Authorization: Bearer " + token);
  }

  Request json(String text) {
    return with("Content-Type: application/json").body(text.getBytes(StandardCharsets.UTF_8));
  }

  Request body(byte[] bytes) {
    body = bytes;
    return with("Content-Length: " + bytes.length);
  }

  /** To another instance. */
  Request at(int otherPort) {
    port = otherPort;
    return this;
  }

  Answer send() {
    StringBuilder head = new StringBuilder(line).append("\r\nConnection: close\r\n");
    if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
      head.append("Host: localhost:").append(port).append("\r\n");
    }
    headers.forEach(header -> head.append(header).append("\r\n"));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    return target.send(port, all.toByteArray());
  }
}
