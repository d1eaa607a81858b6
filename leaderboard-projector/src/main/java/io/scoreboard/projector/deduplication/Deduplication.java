package io.scoreboard.projector.deduplication;

import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.events.ScoreEvent;
import io.scoreboard.pipeline.ActionFact.ActionCounted;
import io.scoreboard.pipeline.ActionFact.ActionRepeated;
import io.scoreboard.pipeline.ActionFact.ActionWithdrawn;
import io.scoreboard.pipeline.CommandOutcome.ActionAlreadyRevoked;
import io.scoreboard.pipeline.CommandOutcome.ActionIdReused;
import io.scoreboard.pipeline.CommandOutcome.UnknownAction;
import io.scoreboard.pipeline.LogPosition;
import io.scoreboard.projector.deduplication.Verdict.Answered;
import io.scoreboard.projector.deduplication.Verdict.Passed;
import io.scoreboard.projector.streams.ImpossibleRecordException;

/**
 * Says what a record of the log means, as a function of the log before it alone: read again, after
 * a crash or by another instance, the same record gets the same verdict.
 */
final class Deduplication {

  private Deduplication() {}

  static Verdict judge(ScoreEvent event, LogPosition at, Memory memory) {
    return switch (event) {
      case ScoreAction action -> judgeAction(action, at, memory);
      case ActionRevoked revocation -> judgeRevocation(revocation, at, memory);
    };
  }

  private static Verdict judgeAction(ScoreAction action, LogPosition at, Memory memory) {
    FirstSeen first = memory.firstOr(action, at.offset());
    ScoreAction original = (ScoreAction) first.event();
    if (first.offset() > at.offset()) {
      throw new ImpossibleRecordException(
          "first seen at offset %d, after this one".formatted(first.offset()));
    }
    if (first.offset() == at.offset()) {
      return new Passed(new ActionCounted(original, at));
    }
    if (!action.repeats(original)) {
      return new Answered(new ActionIdReused(action.actionId()));
    }
    return memory.isRevokedBefore(action.actionId(), at.offset())
        ? new Answered(new ActionAlreadyRevoked(action.actionId()))
        : new Passed(new ActionRepeated(original, at));
  }

  private static Verdict judgeRevocation(ActionRevoked revocation, LogPosition at, Memory memory) {
    String actionId = revocation.actionId();
    if (!memory.hasActionBefore(actionId, at.offset())) {
      return new Answered(new UnknownAction(actionId));
    }
    memory.firstOr(revocation, at.offset());
    return new Passed(new ActionWithdrawn(memory.action(actionId), at));
  }
}
