package io.scoreboard.command.users;

import io.scoreboard.auth.Identity;
import io.scoreboard.auth.Role;
import io.scoreboard.command.attempts.Attempt;
import io.scoreboard.command.body.JsonFields;
import io.scoreboard.command.eventlog.EventLog;
import io.scoreboard.command.ratelimit.RateLimitGate;
import io.scoreboard.events.Identifiers;
import io.scoreboard.events.UserProfile;
import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import io.scoreboard.web.TraceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code PUT} and {@code DELETE /api/users/{userId}}: says or forgets who a user id is. */
@RestController
final class UserController {

  private static final String PATH = "/api/users/{userId}";

  private final EventLog log;
  private final RateLimitGate gate;
  private final Clock clock;

  UserController(EventLog log, RateLimitGate gate, Clock clock) {
    this.log = log;
    this.gate = gate;
    this.clock = clock;
  }

  @PutMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void write(
      @AuthenticationPrincipal Identity who,
      @PathVariable String userId,
      @RequestBody JsonNode body,
      HttpServletRequest request,
      HttpServletResponse response) {
    UserProfile profile = ProfileParser.parse(JsonFields.of(body, ProfileParser.FIELDS));
    note(userId, request);
    boolean self = who.is(Role.PLAYER) && who.subject().equals(userId);
    if (!self && !who.is(Role.BACKEND)) {
      throw forbidden("only a backend, or the player of that id, may name a user");
    }
    gate.pass(who, response);
    log.write(userId, profile, clock.instant(), TraceContext.of(request));
  }

  @DeleteMapping(PATH)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(
      @AuthenticationPrincipal Identity who,
      @PathVariable String userId,
      HttpServletRequest request) {
    note(userId, request);
    if (!who.is(Role.ADMIN)) {
      throw forbidden("only an admin may forget a user");
    }
    log.write(userId, null, clock.instant(), TraceContext.of(request));
  }

  private static void note(String userId, HttpServletRequest request) {
    if (!Identifiers.isUserId(userId)) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "userId must be 1 to 64 of A-Z a-z 0-9 . _ : @ -");
    }
    Attempt.of(request).about(userId, null);
  }

  private static ProblemException forbidden(String detail) {
    return new ProblemException(ProblemType.FORBIDDEN, detail);
  }
}
