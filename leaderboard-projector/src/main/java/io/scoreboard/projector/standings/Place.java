package io.scoreboard.projector.standings;

import io.scoreboard.events.ScoreAction;
import java.time.Instant;
import java.util.Comparator;

/** Where an action stands in its user's history: by time, then by id. */
public record Place(Instant occurredAt, String actionId) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::occurredAt).thenComparing(Place::actionId);

  static Place of(ScoreAction action) {
    return new Place(action.occurredAt(), action.actionId());
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  boolean isAfter(Place other) {
    return compareTo(other) > 0;
  }
}
