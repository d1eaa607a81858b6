package io.scoreboard.faults.check;

import io.scoreboard.faults.workload.Attempt;
import io.scoreboard.faults.workload.Frame;
import io.scoreboard.pipeline.LogPosition;
import java.util.List;
import java.util.Set;

/**
 * All that is known about one run once it is over.
 *
 * @param run the beginning of its action ids
 * @param poison where unreadable records were put into the log, in this run and before
 * @param view what could be seen at the end
 */
public record Evidence(
    String run,
    LogBook book,
    List<Attempt> attempts,
    List<Frame> frames,
    Set<LogPosition> poison,
    View view,
    Window fault) {

  /**
   * Milliseconds from the end of the fault, or the last acknowledgement if that came later, until
   * everything acknowledged was visible; -1 for never.
   */
  public long untilVisible() {
    long acknowledged =
        attempts.stream()
            .filter(attempt -> attempt.ending() == Attempt.Ending.OK)
            .mapToLong(Attempt::endedMillis)
            .max()
            .orElse(0);
    long since = Math.max(fault.healedAt(), acknowledged);
    return fault.visibleAt() < 0 ? -1 : Math.max(0, fault.visibleAt() - since);
  }

  /**
   * When the fault was, in milliseconds since the run began.
   *
   * @param victims names of the processes it hit
   * @param healedAt when it was lifted and the processes were back
   * @param visibleAt when everything acknowledged could be seen everywhere; -1 for never
   */
  public record Window(Set<String> victims, long from, long healedAt, long visibleAt) {

    boolean concerns(Attempt attempt) {
      return victims.contains(attempt.node())
          && attempt.endedMillis() >= from
          && attempt.beganMillis() <= healedAt;
    }
  }
}
