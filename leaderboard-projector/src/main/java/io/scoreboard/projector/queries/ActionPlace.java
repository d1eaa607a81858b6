package io.scoreboard.projector.queries;

import io.scoreboard.events.ScoreAction;
import io.scoreboard.projector.standings.Place;
import java.time.Instant;

/** Where an action is to be found in the ledger. */
record ActionPlace(String userId, Instant occurredAt, String actionId) {

  static ActionPlace of(ScoreAction action) {
    return new ActionPlace(action.userId(), action.occurredAt(), action.actionId());
  }

  Place inHistory() {
    return new Place(occurredAt, actionId);
  }
}
