package io.scoreboard.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP/1.1 to the test service byte by byte, as no client library would. */
final class Wire {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Wire() {}

  /** What came back, headers and body apart. */
  record Answer(int status, List<String> headers, String body) {

    Optional<String> header(String name) {
      return values(name).stream().findFirst();
    }

    List<String> values(String name) {
      return headers.stream()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).trim())
          .toList();
    }

    JsonNode json() {
      return JSON.readTree(body);
    }
  }

  static Answer get(String path, String... headers) {
    return request("GET", path, new byte[0], headers);
  }

  static Answer post(String path, String json, String... headers) {
    return request("POST", path, json.getBytes(StandardCharsets.UTF_8), headers);
  }

  static Answer request(String method, String path, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: test\r\n");
    head.append("Connection: close\r\n");
    if (body.length > 0) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    if (body.length > 0 && !String.join("", headers).contains("Content-Type")) {
      head.append("Content-Type: application/json\r\n");
    }
    List.of(headers).forEach(header -> head.append(header).append("\r\n"));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    return raw(all.toByteArray());
  }

  static Answer raw(String text) {
    return raw(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends exactly these bytes and reads until the server closes, at most five seconds. */
  static Answer raw(byte[] bytes) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), TestEdge.port())) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      byte[] answer = socket.getInputStream().readAllBytes();
      return parse(new String(answer, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError("no complete answer", e);
    }
  }

  private static Answer parse(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    List<String> lines = List.of(answer.substring(0, end).split("\r\n"));
    int status = Integer.parseInt(lines.getFirst().split(" ")[1]);
    return new Answer(status, lines.subList(1, lines.size()), answer.substring(end + 4));
  }
}
