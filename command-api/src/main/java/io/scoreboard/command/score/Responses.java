package io.scoreboard.command.score;

import io.scoreboard.command.eventlog.Answer;
import io.scoreboard.command.eventlog.Answer.Answered;
import io.scoreboard.command.eventlog.Answer.Pending;
import io.scoreboard.command.eventlog.Patience;
import io.scoreboard.command.eventlog.Receipt;
import io.scoreboard.pipeline.CommandOutcome;
import io.scoreboard.pipeline.CommandOutcome.ActionAlreadyRevoked;
import io.scoreboard.pipeline.CommandOutcome.ActionIdReused;
import io.scoreboard.pipeline.CommandOutcome.Counted;
import io.scoreboard.pipeline.CommandOutcome.Revoked;
import io.scoreboard.pipeline.CommandOutcome.UnknownAction;
import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.util.UriUtils;

/** Turns answers into responses. Pure. */
final class Responses {

  private Responses() {}

  static ResponseEntity<ScoreAnswer> of(Answer answer, String actionId, Patience patience) {
    return switch (answer) {
      case Answered(CommandOutcome outcome, Receipt receipt) ->
          with(patience, HttpStatus.OK).body(body(outcome, receipt));
      case Pending(Receipt receipt) ->
          with(patience, HttpStatus.ACCEPTED)
              .location(location(actionId))
              .body(new ScoreAnswer(true, null, actionId, null, receipt));
    };
  }

  private static ScoreAnswer body(CommandOutcome outcome, @Nullable Receipt receipt) {
    return switch (outcome) {
      case Counted(String id, long score, _, boolean duplicate) ->
          new ScoreAnswer(true, score, id, duplicate, receipt);
      case Revoked(String id, long score) -> new ScoreAnswer(true, score, id, null, receipt);
      case ActionIdReused _ ->
          throw new ProblemException(
              ProblemType.ACTION_ID_REUSED,
              "this actionId belongs to an action with another user, kind or amount");
      case ActionAlreadyRevoked _ ->
          throw new ProblemException(
              ProblemType.ACTION_REVOKED, "this action was revoked and cannot count again");
      case UnknownAction _ ->
          throw new ProblemException(ProblemType.NOT_FOUND, "there is no action of this id");
    };
  }

  private static BodyBuilder with(Patience patience, HttpStatus status) {
    BodyBuilder response = ResponseEntity.status(status);
    return patience.applied() == null
        ? response
        : response.header("Preference-Applied", patience.applied());
  }

  private static URI location(String actionId) {
    return URI.create("/api/score/actions/" + UriUtils.encode(actionId, StandardCharsets.UTF_8));
  }
}
