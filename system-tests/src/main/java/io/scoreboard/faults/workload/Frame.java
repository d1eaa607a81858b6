package io.scoreboard.faults.workload;

import java.util.Map;

/** One message a viewer got. */
public sealed interface Frame {

  /** The connection it came on. */
  String connection();

  /** The version it carried. */
  long version();

  /** When it came, in milliseconds since the run began. */
  long atMillis();

  /** A user's new score. */
  record Score(String connection, long version, long atMillis, String userId, long score)
      implements Frame {}

  /** The top ten, best first: scores by user in order of the rows. */
  record TopTen(String connection, long version, long atMillis, Map<String, Long> scores)
      implements Frame {}
}
