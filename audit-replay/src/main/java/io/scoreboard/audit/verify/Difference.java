package io.scoreboard.audit.verify;

import io.scoreboard.audit.replay.Total;
import java.time.Instant;
import java.util.Optional;

/** Where the log and what is shown part; as text it says so in plain words. */
public sealed interface Difference {

  /**
   * A user's total.
   *
   * @param byLog what the log says, with the rank it gives; empty if nothing counts
   * @param byProjector what the projector holds, likewise
   */
  record UserDiffers(String userId, Optional<Ranked> byLog, Optional<Ranked> byProjector)
      implements Difference {

    @Override
    public String toString() {
      return "user %s: by the log %s, by the projector %s"
          .formatted(userId, text(byLog), text(byProjector));
    }

    private static String text(Optional<Ranked> total) {
      return total.map(Ranked::toString).orElse("not on the board");
    }
  }

  /**
   * A place of the top ten.
   *
   * @param place from 1
   * @param byLog the row that belongs there
   * @param shown the row that is there
   */
  record BoardDiffers(int place, String byLog, String shown) implements Difference {

    @Override
    public String toString() {
      return "top ten, place %d: by the log %s, shown %s".formatted(place, byLog, shown);
    }
  }

  /** A total and the rank it gives, from 1. */
  record Ranked(Total total, long rank) {

    @Override
    public String toString() {
      return "%d points since %s, rank %d"
          .formatted(total.score(), Instant.ofEpochMilli(total.reachedAt()), rank);
    }
  }
}
