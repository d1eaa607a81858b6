package io.scoreboard.system.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;

/** What every answer must be like, and what all of them together promise. Safe for threads. */
final class Oracle {

  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final Set<String> places = ConcurrentHashMap.newKeySet();
  private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
  private final AtomicInteger unknown = new AtomicInteger();
  private final LongAdder mutated = new LongAdder();

  /** A request is sent that is not as its template. */
  void mutated() {
    mutated.increment();
  }

  /**
   * Takes an answer.
   *
   * @param parsed whether the request had a sound head, so that a refusal must be a problem
   */
  void accept(Answer answer, boolean parsed) {
    statuses.computeIfAbsent(answer.status(), _ -> new LongAdder()).increment();
    assertThat(answer.headers()).doesNotContainKey("server");
    if (answer.status() == 503 && answer.text().contains("event-log-unavailable")) {
      unknown.incrementAndGet(); // the honest answer of a machine that is too slow just now
      return;
    }
    // 501 and 505 refuse a transfer coding and a version that are none (RFC 9112, 6.1; RFC 9110,
    // 15.6.6)
    assertThat(answer.status()).matches(it -> it < 500 || (!parsed && (it == 501 || it == 505)));
    if (answer.status() >= 400) {
      refused(answer, parsed);
    } else if (answer.status() < 300) {
      accepted(answer.json());
    }
  }

  private void accepted(JsonNode body) {
    if (body.path("success").asBoolean(false) && body.has("actionId")) {
      accepted.add(body.path("actionId").asString());
    }
    if (body.has("partition") && body.has("offset")) {
      places.add(body.path("partition").asInt() + "/" + body.path("offset").asLong());
    }
  }

  private static void refused(Answer answer, boolean parsed) {
    assertThat(answer.text())
        .doesNotContainIgnoringCase("jetty", "exception", "\tat ", "springframework");
    if (parsed || answer.header("content-type").startsWith("application/problem+json")) {
      JsonNode problem = answer.json();
      assertThat(answer.header("content-type")).startsWith("application/problem+json");
      assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
      assertThat(problem.path("success").asBoolean(true)).isFalse();
    }
  }

  /** The server closed without an answer. */
  void acceptClose() {
    unknown.incrementAndGet();
  }

  /** Action ids that came back in an acceptance. */
  Set<String> accepted() {
    return accepted;
  }

  /** Partition and offset of every receipt. */
  Set<String> places() {
    return places;
  }

  /** Requests that may have been accepted without anybody being told. */
  int unknown() {
    return unknown.get();
  }

  @Override
  public String toString() {
    Map<Integer, Long> counts = new TreeMap<>();
    statuses.forEach((status, count) -> counts.put(status, count.sum()));
    return "mutated %d, answers %s, closed without one or unknown %d, actions accepted %d"
        .formatted(mutated.sum(), counts, unknown(), accepted.size());
  }
}
