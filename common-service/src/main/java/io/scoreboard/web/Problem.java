package io.scoreboard.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.springframework.http.HttpStatus;

/**
 * One problem as it goes out (RFC 9457, section 3.1).
 *
 * @param type {@code urn:scoreboard:problem:<slug>}, or {@code about:blank} when the status says it
 *     all
 * @param instance the path of the request, without its query
 * @param success always false
 * @param traceId 32 hex digits by which the log is searched
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "success", "traceId"})
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    boolean success,
    String traceId) {

  /** What every type URI begins with. */
  private static final String TYPE_PREFIX = "urn:scoreboard:problem:";

  static Problem of(ProblemType type, String detail, String instance, TraceContext trace) {
    return new Problem(
        TYPE_PREFIX + type.slug(),
        type.title(),
        type.status(),
        detail,
        instance,
        false,
        trace.traceId());
  }

  /** For a status that may have no type of its own. */
  static Problem of(int status, String detail, String instance, TraceContext trace) {
    return ProblemType.ofStatus(status)
        .map(type -> of(type, detail, instance, trace))
        .orElseGet(() -> untyped(status, detail, instance, trace));
  }

  private static Problem untyped(int status, String detail, String instance, TraceContext trace) {
    HttpStatus known = HttpStatus.resolve(status);
    String title = known == null ? "Error" : known.getReasonPhrase();
    return new Problem("about:blank", title, status, detail, instance, false, trace.traceId());
  }
}
