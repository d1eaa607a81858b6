package io.scoreboard.faults.check;

import io.scoreboard.faults.check.Violation.Kind;
import io.scoreboard.faults.workload.Frame;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What viewers are left with (I9): once everything is visible, the last score each newest
 * connection was sent for a user is the user's score, so no update was hidden by an older one.
 */
final class LastFrames {

  private LastFrames() {}

  static List<Violation> check(List<Frame> frames, Truth truth) {
    Map<String, Long> due = truth.scores();
    return newest(frames).entrySet().stream()
        .flatMap(connection -> last(frames, connection.getKey() + "/" + connection.getValue()))
        .filter(frame -> frame.score() != due.getOrDefault(frame.userId(), 0L))
        .map(
            frame ->
                new Violation(
                    "I9",
                    Kind.LOST,
                    "%s was left with %s at %d (version %d), the log says %s"
                        .formatted(
                            frame.connection(),
                            frame.userId(),
                            frame.score(),
                            frame.version(),
                            due.get(frame.userId()))))
        .toList();
  }

  /** The number of the newest connection by gateway. */
  private static Map<String, Integer> newest(List<Frame> frames) {
    Map<String, Integer> newest = new TreeMap<>();
    for (Frame frame : frames) {
      String[] name = frame.connection().split("/", 2);
      newest.merge(name[0], Integer.parseInt(name[1]), Math::max);
    }
    return newest;
  }

  private static Stream<Frame.Score> last(List<Frame> frames, String connection) {
    Map<String, Frame.Score> last = new TreeMap<>();
    for (Frame frame : frames) {
      if (frame instanceof Frame.Score score && score.connection().equals(connection)) {
        last.put(score.userId(), score);
      }
    }
    return last.values().stream();
  }
}
