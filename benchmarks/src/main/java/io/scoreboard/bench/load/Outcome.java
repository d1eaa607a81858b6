package io.scoreboard.bench.load;

import java.util.ArrayList;
import java.util.List;

/** What came of a run; it is sound only if nothing was refused or left unanswered. */
public final class Outcome {

  private final Latencies answers = new Latencies();
  private final List<Integer> perSecond = new ArrayList<>();
  private long accepted;
  private long unanswered;
  private long refused;
  private String firstRefusal = "";
  private double seconds;

  void accept(long intended, double at) {
    accepted++;
    answers.record(intended);
    while (perSecond.size() <= (int) at) {
      perSecond.add(0);
    }
    perSecond.set((int) at, perSecond.get((int) at) + 1);
  }

  void refuse(String why) {
    refused++;
    firstRefusal = firstRefusal.isEmpty() ? why : firstRefusal;
  }

  void end(double took, long missing) {
    seconds = took;
    unanswered = missing;
  }

  /** Actions that were answered with a new score. */
  public long accepted() {
    return accepted;
  }

  /** Of these, how many a second. */
  public double rate() {
    return accepted / seconds;
  }

  /** In each second of the run. */
  public List<Integer> perSecond() {
    return List.copyOf(perSecond);
  }

  /** From when an action was meant to be sent to its answer. */
  public Latencies answers() {
    return answers;
  }

  /** Why the run counts for nothing; empty if it is sound. */
  public String fault() {
    return refused + unanswered == 0
        ? ""
        : "%d refused, %d unanswered; first: %s".formatted(refused, unanswered, firstRefusal);
  }
}
