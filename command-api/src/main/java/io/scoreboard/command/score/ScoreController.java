package io.scoreboard.command.score;

import io.scoreboard.auth.Identity;
import io.scoreboard.command.analytics.AnalyticsHook;
import io.scoreboard.command.attempts.Attempt;
import io.scoreboard.command.body.JsonFields;
import io.scoreboard.command.eventlog.Answer;
import io.scoreboard.command.eventlog.Answer.Answered;
import io.scoreboard.command.eventlog.Answer.Pending;
import io.scoreboard.command.eventlog.EventLog;
import io.scoreboard.command.eventlog.Patience;
import io.scoreboard.command.ratelimit.RateLimitGate;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.pipeline.CommandOutcome.Counted;
import io.scoreboard.web.ProblemException;
import io.scoreboard.web.TraceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST /api/score/update}: reads, decides, limits, appends, waits, answers. Nothing is
 * appended for a request that is refused.
 */
@RestController
final class ScoreController {

  private static final String SIGNATURE = "X-Action-Signature";

  private final ScoreCommandParser parser;
  private final ScoreDecision decision;
  private final RateLimitGate gate;
  private final EventLog log;
  private final AnalyticsHook analytics;
  private final Clock clock;

  ScoreController(
      ScoreCommandParser parser,
      ScoreDecision decision,
      RateLimitGate gate,
      EventLog log,
      AnalyticsHook analytics,
      Clock clock) {
    this.parser = parser;
    this.decision = decision;
    this.gate = gate;
    this.log = log;
    this.analytics = analytics;
    this.clock = clock;
  }

  @PostMapping(
      path = "/api/score/update",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE) // a 406 comes before the append
  ResponseEntity<ScoreAnswer> update(
      @AuthenticationPrincipal Identity who,
      @RequestBody JsonNode body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Instant now = clock.instant();
    ScoreCommand command = parser.parse(JsonFields.of(body, ScoreCommandParser.FIELDS), now);
    Attempt.of(request).about(command.userId(), command.actionId());
    ScoreAction action = accepted(decision.decide(who, command, signature(request), now));
    gate.pass(who, response);
    Patience patience = log.patience(Collections.list(request.getHeaders("Prefer")));
    Answer answer = log.append(action, patience, TraceContext.of(request));
    note(action, answer, Attempt.of(request));
    analytics.offer(action, answer);
    return Responses.of(answer, action.actionId(), patience);
  }

  /** A repeat adds nothing; what nobody knows yet may add all it names. */
  private static void note(ScoreAction action, Answer answer, Attempt attempt) {
    switch (answer) {
      case Answered(Counted(_, _, long change, boolean duplicate), _) when !duplicate ->
          attempt.counted(Math.max(0, change));
      case Answered _ -> {}
      case Pending _ -> attempt.counted(Math.max(0, action.amount()));
    }
  }

  private static ScoreAction accepted(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted(ScoreAction action) -> action;
      case Verdict.Refused refused ->
          throw new ProblemException(refused.problem(), refused.detail());
    };
  }

  /** Two headers read as one malformed value. */
  private static @Nullable String signature(HttpServletRequest request) {
    List<String> values = Collections.list(request.getHeaders(SIGNATURE));
    return values.isEmpty() ? null : String.join(",", values);
  }
}
