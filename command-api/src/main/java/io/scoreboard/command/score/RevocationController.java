package io.scoreboard.command.score;

import io.scoreboard.auth.Identity;
import io.scoreboard.auth.Role;
import io.scoreboard.command.attempts.Attempt;
import io.scoreboard.command.body.JsonFields;
import io.scoreboard.command.body.PlainText;
import io.scoreboard.command.eventlog.Answer;
import io.scoreboard.command.eventlog.EventLog;
import io.scoreboard.command.eventlog.Patience;
import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.Identifiers;
import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import io.scoreboard.web.TraceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collections;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/score/actions/{actionId}/revocation}: an admin undoes one counted action. */
@RestController
final class RevocationController {

  private static final int LONGEST_REASON = 200;

  private final EventLog log;
  private final Clock clock;

  RevocationController(EventLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  @PostMapping(
      path = "/api/score/actions/{actionId}/revocation",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE) // a 406 comes before the append
  ResponseEntity<ScoreAnswer> revoke(
      @AuthenticationPrincipal Identity who,
      @PathVariable String actionId,
      @RequestBody JsonNode body,
      HttpServletRequest request) {
    String reason = JsonFields.of(body, "reason").text("reason");
    if (!Identifiers.isActionId(actionId)) {
      throw invalid("actionId must be 1 to 128 of A-Z a-z 0-9 . _ : @ -");
    }
    Attempt.of(request).about(null, actionId);
    if (!PlainText.isPlain(reason, LONGEST_REASON)) {
      throw invalid("reason must be 1 to 200 characters of plain text");
    }
    if (!who.is(Role.ADMIN)) {
      throw new ProblemException(ProblemType.FORBIDDEN, "only an admin may revoke an action");
    }
    Patience patience = log.patience(Collections.list(request.getHeaders("Prefer")));
    ActionRevoked event = new ActionRevoked(actionId, reason, clock.instant(), who.subject());
    Answer answer = log.append(event, patience, TraceContext.of(request));
    return Responses.of(answer, actionId, patience);
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.INVALID_REQUEST, detail);
  }
}
