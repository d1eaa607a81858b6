package io.scoreboard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request belongs (W3C Trace Context, level 1): a header that is missing or malformed
 * starts a new trace.
 *
 * @param traceId 32 lower-case hex digits, not all zero
 * @param spanId 16 lower-case hex digits, not all zero: this request's own
 * @param flags 2 lower-case hex digits, as the caller sent them
 */
public record TraceContext(String traceId, String spanId, String flags) {

  /** The header's name. */
  public static final String HEADER = "traceparent";

  private static final Pattern TRACEPARENT =
      Pattern.compile(
          "00-(?!0{32}-)([0-9a-f]{32})-(?!0{16}-)[0-9a-f]{16}-([0-9a-f]{2})"
              + "|(?!00|ff)[0-9a-f]{2}-(?!0{32}-)([0-9a-f]{32})-(?!0{16}-)[0-9a-f]{16}-([0-9a-f]{2})(?:-.*)?");

  /** Where a request keeps its context. */
  static final String ATTRIBUTE = TraceContext.class.getName();

  /**
   * The context of a request that went through the filters.
   *
   * @throws IllegalStateException if it did not
   */
  public static TraceContext of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof TraceContext context) {
      return context;
    }
    throw new IllegalStateException("the request has no trace context");
  }

  /** The header value for whatever follows from this request. */
  public String traceparent() {
    return "00-%s-%s-%s".formatted(traceId, spanId, flags);
  }

  /** Continues the trace of the header, or starts one. */
  static TraceContext from(@Nullable String traceparent, RandomGenerator random) {
    Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
    if (!matcher.matches()) {
      return new TraceContext(hex(random) + hex(random), hex(random), "00");
    }
    return matcher.group(1) != null
        ? new TraceContext(matcher.group(1), hex(random), matcher.group(2))
        : new TraceContext(matcher.group(3), hex(random), matcher.group(4));
  }

  /** Gives the request its context, or finds the one it has. */
  static TraceContext attach(HttpServletRequest request, RandomGenerator random) {
    if (request.getAttribute(ATTRIBUTE) instanceof TraceContext context) {
      return context;
    }
    TraceContext context = from(request.getHeader(HEADER), random);
    request.setAttribute(ATTRIBUTE, context);
    return context;
  }

  private static String hex(RandomGenerator random) {
    return "%016x".formatted(random.nextLong(1, Long.MAX_VALUE));
  }
}
