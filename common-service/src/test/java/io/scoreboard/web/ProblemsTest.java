package io.scoreboard.web;

import static io.scoreboard.web.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

  @ParameterizedTest
  @CsvSource({
    "GET,     /api/open/number,          400, invalid-request",
    "GET,     /api/open/number?n=x,      400, invalid-request",
    "GET,     /api/open/number?n=%zz,    400, invalid-request",
    "GET,     /api/open/header,          400, invalid-request",
    "GET,     /api/open;x=1/trace,       400, invalid-request",
    "GET,     /api/open/%2e%2e/trace,    400, invalid-request",
    "GET,     /api/open//trace,          400, invalid-request",
    "GET,     /api/open/%zz,             400, invalid-request",
    "GET,     /api/me,                   401, unauthenticated",
    "GET,     /api/nothing,              401, unauthenticated",
    "GET,     /api/open/denied,          401, unauthenticated",
    "GET,     /api/open/nothing,         404, not-found",
    "GET,     /nothing,                  404, not-found",
    "GET,     /unlisted,                 404, not-found",
    "GET,     /error,                    404, not-found",
    "GET,     /,                         404, not-found",
    "OPTIONS, *,                         404, not-found",
    "PUT,     /api/open/number,          405, method-not-allowed",
    "GET,     /api/open/body,            405, method-not-allowed",
    "TRACE,   /api/open/trace,           405, method-not-allowed",
    "TRACE,   /nothing,                  405, method-not-allowed",
    "INVENT,  /api/open/trace,           405, method-not-allowed",
    "POST,    /api/open/body,            415, unsupported-media-type",
    "GET,     /api/open/bug,             500, internal-error",
    "GET,     /api/open/later-bug,       500, internal-error",
    "GET,     /broken,                   500, internal-error",
    "GET,     /api/open/sent,            503, unavailable",
    "GET,     /api/open/expected,        503, event-log-unavailable"
  })
  void areWrittenForEveryFailure(String method, String path, int status, String slug) {
    assertProblem(Wire.request(method, path, new byte[0]), status, slug);
  }

  @Test
  void sayWhereTheyHappenedWithoutTheQuery() {
    var problem = assertProblem(Wire.get("/api/open/number?n=x&secret=1"), 400, "invalid-request");

    assertThat(problem.path("instance").stringValue()).isEqualTo("/api/open/number");
    assertThat(problem.path("detail").stringValue())
        .isEqualTo("'n' does not have the expected kind of value");
  }

  @Test
  void carryTheHeadersThatBelongToThem() {
    assertThat(Wire.request("PUT", "/api/open/number", new byte[0]).header("Allow"))
        .contains("GET");
    assertThat(Wire.request("TRACE", "/", new byte[0]).header("Allow").orElseThrow())
        .contains("GET", "POST")
        .doesNotContain("TRACE");
    assertThat(Wire.get("/api/open/expected").header("Retry-After")).contains("1");
  }

  @Test
  void areWrittenWhateverIsAccepted() {
    assertProblem(Wire.get("/api/open/number?n=1", "Accept: text/csv"), 406, "not-acceptable");
    assertProblem(Wire.get("/nothing", "Accept: text/html"), 404, "not-found");
    assertProblem(Wire.get("/api/open/bug", "Accept: image/png"), 500, "internal-error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json;charset=ISO-8859-1",
        "application/json;charset=UTF-16",
        "nonsense"
      })
  void refuseBodiesThatAreNotJson(String type) {
    byte[] body = "{\"n\":1}".getBytes(StandardCharsets.UTF_8);

    assertProblem(
        Wire.request("POST", "/api/open/body", body, "Content-Type: " + type),
        415,
        "unsupported-media-type");
  }

  @Test
  void haveNoBodyWhereNoneBelongs() {
    Wire.Answer answer = Wire.request("HEAD", "/nothing", new byte[0]);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/open/bug", "/api/open/later-bug", "/broken"})
  void logABugOnceWithItsTrace(String path, CapturedOutput output) {
    String trace = Wire.get(path).json().path("traceId").stringValue();

    assertThat(output.getAll().lines().filter(line -> line.contains("ERROR")))
        .singleElement()
        .asString()
        .contains(trace, path);
    assertThat(output).containsOnlyOnce("IllegalStateException: secret inner words");
  }

  @Test
  void areMeasuredWithTheirFinalStatus() {
    Wire.get("/broken");
    Wire.get("/api/open/number?n=%zz");

    assertThat(Wire.get("/actuator/prometheus").body().lines())
        .filteredOn(line -> line.startsWith("http_server_requests_seconds_count"))
        .anyMatch(line -> line.contains("status=\"500\""))
        .anyMatch(line -> line.contains("status=\"400\""));
  }
}
