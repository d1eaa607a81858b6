package io.scoreboard.command.score;

import static io.scoreboard.command.score.ScoreSettings.MAX_VALUE;

import io.scoreboard.command.body.JsonFields;
import io.scoreboard.events.ActionKind;
import io.scoreboard.events.Identifiers;
import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Turns a body of either shape into a command; what is not one ends the request with 400 and the
 * field to change. Pure: the time comes in.
 */
record ScoreCommandParser(ScoreSettings settings) {

  /** Every field of both shapes; snake case names are accepted too. */
  static final String[] FIELDS = {"userId", "scoreDelta", "scoreValue", "actionId", "timestamp"};

  ScoreCommand parse(JsonFields body, Instant now) {
    boolean increment = body.has("scoreDelta");
    if (increment == body.has("scoreValue")) {
      throw invalid("exactly one of scoreDelta and score_value must be given");
    }
    return increment ? increment(body, now) : set(body);
  }

  private ScoreCommand increment(JsonFields body, Instant now) {
    long delta = body.integer("scoreDelta", settings.minDelta(), settings.maxDelta());
    if (delta == 0) {
      throw invalid("scoreDelta must not be 0");
    }
    Instant timestamp = timestamp(body);
    return new ScoreCommand(
        ActionKind.INCREMENT,
        userId(body),
        delta,
        actionId(body.text("actionId")),
        timestamp == null ? now : timestamp);
  }

  private static ScoreCommand set(JsonFields body) {
    String userId = userId(body);
    long value = body.integer("scoreValue", -MAX_VALUE, MAX_VALUE);
    Instant timestamp = timestamp(body);
    if (timestamp == null) {
      throw invalid("timestamp is missing; it is required together with score_value");
    }
    String given = body.optionalText("actionId");
    String actionId =
        given == null ? DerivedActionId.of(userId, value, timestamp) : actionId(given);
    return new ScoreCommand(ActionKind.SET, userId, value, actionId, timestamp);
  }

  private static String userId(JsonFields body) {
    String userId = body.text("userId");
    if (!Identifiers.isUserId(userId)) {
      throw invalid("userId must be 1 to 64 of A-Z a-z 0-9 . _ : @ -");
    }
    return userId;
  }

  private static String actionId(String actionId) {
    if (!Identifiers.isActionId(actionId)) {
      throw invalid("actionId must be 1 to 128 of A-Z a-z 0-9 . _ : @ -");
    }
    return actionId;
  }

  private static @Nullable Instant timestamp(JsonFields body) {
    String text = body.optionalText("timestamp");
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw invalid("timestamp must be an ISO 8601 instant such as 2026-11-22T03:00:00Z");
    }
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.INVALID_REQUEST, detail);
  }
}
