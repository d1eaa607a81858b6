package io.scoreboard.system.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back for one request.
 *
 * @param head everything before the body, as it came
 * @param headers by their names in lower case
 */
record Answer(int status, String head, Map<String, String> headers, byte[] body) {

  private static final JsonMapper JSON = new JsonMapper();

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The body, or a missing node if it is no JSON. */
  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return JSON.missingNode();
    }
  }

  /** Whether the connection is no longer one of requests and answers. */
  boolean isStream() {
    return status == 101 || header("content-type").startsWith("text/event-stream");
  }

  String text() {
    return head + "\r\n" + new String(body, StandardCharsets.UTF_8);
  }
}
