package io.scoreboard.faults.check;

import io.scoreboard.faults.check.Violation.Kind;
import io.scoreboard.faults.workload.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What viewers saw (I5): on one connection versions never go back, and every score shown is one the
 * user really had, in the order in which the user had them. A later message may pass over some,
 * never return to one.
 */
final class FrameChecks {

  private final Steps steps;
  private final List<Violation> found = new ArrayList<>();
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<String, Integer> reached = new HashMap<>();

  private FrameChecks(Steps steps) {
    this.steps = steps;
  }

  static List<Violation> check(List<Frame> frames, Steps steps) {
    FrameChecks checks = new FrameChecks(steps);
    frames.forEach(checks::take);
    return checks.found;
  }

  private void take(Frame frame) {
    switch (frame) {
      case Frame.Score score -> {
        String stream = score.connection() + " " + score.userId();
        version(stream, score);
        explain(stream, score, score.userId(), score.score());
      }
      case Frame.TopTen ten -> {
        String stream = ten.connection() + " top ten";
        version(stream, ten);
        ten.scores().forEach((user, score) -> explain(stream + " " + user, ten, user, score));
      }
    }
  }

  private void version(String stream, Frame frame) {
    Long last = versions.put(stream, frame.version());
    if (last != null && frame.version() < last) {
      say("%s went back from version %d to %d".formatted(stream, last, frame.version()));
    }
  }

  private void explain(String stream, Frame frame, String user, long score) {
    List<Long> all = steps.scoresOf(user);
    int from = reached.getOrDefault(stream, 0);
    for (int i = from; i < all.size(); i++) {
      if (all.get(i) == score) {
        reached.put(stream, i);
        return;
      }
    }
    say(
        "%s showed %s with %d at version %d: no score of that user from step %d on"
            .formatted(stream, user, score, frame.version(), from));
  }

  private void say(String what) {
    found.add(new Violation("I5", Kind.REGRESSION, what));
  }
}
