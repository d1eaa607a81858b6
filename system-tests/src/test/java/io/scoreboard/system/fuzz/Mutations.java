package io.scoreboard.system.fuzz;

import static io.scoreboard.system.fuzz.Templates.pick;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes something wrong with a request, in its structure or in its bytes. */
record Mutations(Random random) {

  private static final String[] VALUES = {
    "null",
    "true",
    "0",
    "-1",
    "1.9",
    "1e2",
    "1e999",
    "\"5\"",
    "[]",
    "{}",
    "9007199254740993",
    "18446744073709551616",
    "\"\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"a b\"",
    "\"../x\"",
    "\"<b>\"",
    "\"%0d%0a\"",
    "01",
    "+1",
    "NaN",
    "'a'",
    "[[[[[[[[]]]]]]]]",
    "\"2026-11-22T03:00:00Z\""
  };
  private static final String[] TARGETS = {
    "/../etc/passwd",
    "//",
    "/%2e%2e/",
    "/api/score/update;x=1",
    "/api//score/top10",
    "/%00",
    "/%zz",
    "*",
    "http://localhost/api/score/top10",
    "/api/score/users/%F0%9F",
    "/api/score/users/a%2Fb",
    "/actuator/env",
    "/internal/users/a",
    "/api/score/stream?access_token=%FF",
    "/?" + "q".repeat(9_000),
    "api",
    "/api/score/actions/%0d%0aX:y",
    "/ws/scoreboard?access_token=a&access_token=b",
    "/\u00fc"
  };
  private static final String[] HEADERS = {
    "Content-Type: text/plain",
    "Content-Type: application/json;charset=utf-16",
    "Content-Type: /",
    "Content-Encoding: gzip",
    "Expect: 100-continue",
    "Accept: image/png",
    "Accept: ///",
    "Host: x y",
    "Authorization: Bearer a.b.c",
    "Authorization: Basic YTpi",
    "Authorization:",
    "Origin: null",
    "Prefer: respond-async",
    "Prefer: wait=99999999999",
    "Prefer: wait=\"",
    "Last-Event-ID: -\u00e9",
    "X-Action-Signature: t=1,v1=00",
    "X-Action-Signature: t=999999999999999999999",
    "If-None-Match: W/",
    "traceparent: 00-zz-zz-01",
    "X-Forwarded-For: ,,,",
    "Forwarded: for=\"",
    "Range: bytes=9-1",
    "Cookie: =;=",
    "Connection: close",
    "Connection: keep-alive, \u0001",
    "Upgrade: h2c",
    "X: \u0000",
    " folded",
    "NoColon",
    ": nameless",
    "Sec-WebSocket-Protocol: scoreboard.v1, scoreboard.token.x",
    "Sec-WebSocket-Version: 99",
    "Accept-Encoding: *;q=x",
    "TE: trailers",
    "Via: " + "v".repeat(9_000)
  };
  private static final String[] FRAMINGS = {
    "Content-Length: 0",
    "Content-Length: 5",
    "Content-Length: 999",
    "Content-Length: -1",
    "Content-Length: +5",
    "Content-Length: abc",
    "Content-Length: 18446744073709551617",
    "Content-Length: 3, 4",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: gzip, chunked",
    "Transfer-Encoding: identity",
    "Transfer-Encoding: \u000bchunked"
  };

  Request mutate(Request request) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> request.with(value(request));
      case 2 -> request.with(bytes(request.body()));
      case 3, 4 -> request.with(withHeader(request.headers(), pick(random, HEADERS)), false);
      case 5 -> request.with(withHeader(request.headers(), pick(random, FRAMINGS)), false);
      case 6 -> request.with(request.method(), pick(random, TARGETS));
      default ->
          request.with(
              pick(random, "GET", "PUT", "TRACE", "OPTIONS", "get", "CONNECT", "", "PATCH"),
              request.target());
    };
  }

  /** Another value, or a field more, somewhere in the JSON. */
  private byte[] value(Request request) {
    String body = new String(request.body(), UTF_8);
    int colon = body.indexOf(':', random.nextInt(body.length() + 1));
    if (colon < 0) {
      return (body + pick(random, VALUES)).getBytes(UTF_8);
    }
    int end = Math.max(body.indexOf(',', colon), colon + 1);
    return switch (random.nextInt(3)) {
      case 0 ->
          (body.substring(0, colon + 1) + pick(random, VALUES) + body.substring(end))
              .getBytes(UTF_8);
      case 1 -> body.replace("{", "{\"userId\":" + pick(random, VALUES) + ",").getBytes(UTF_8);
      default -> body.replace("{", "{\"x\":" + "[".repeat(random.nextInt(1_500))).getBytes(UTF_8);
    };
  }

  private List<String> withHeader(List<String> headers, String header) {
    List<String> changed = new ArrayList<>(headers);
    int at = random.nextInt(changed.size());
    if (random.nextBoolean()) {
      changed.set(at, header);
    } else {
      changed.add(at, header);
    }
    return changed;
  }

  /** One to four bytes changed, inserted, left out or repeated. */
  byte[] bytes(byte[] original) {
    StringBuilder bytes = new StringBuilder(new String(original, ISO_8859_1));
    for (int i = random.nextInt(4); i >= 0 && !bytes.isEmpty(); i--) {
      int at = random.nextInt(bytes.length());
      int end = Math.min(bytes.length(), at + 1 + random.nextInt(8));
      switch (random.nextInt(4)) {
        case 0 -> bytes.setCharAt(at, (char) random.nextInt(256));
        case 1 -> bytes.insert(at, (char) random.nextInt(256));
        case 2 -> bytes.delete(at, end);
        default -> bytes.insert(at, bytes.substring(at, end));
      }
    }
    return bytes.toString().getBytes(ISO_8859_1);
  }
}
