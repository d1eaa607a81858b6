package io.scoreboard.standalone.demo;

import io.scoreboard.standalone.demo.Answer.Lost;
import io.scoreboard.standalone.demo.Answer.Refused;
import io.scoreboard.standalone.demo.Answer.Taken;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what became of the requests; safe for many threads. */
final class Tally {

  private final LongAdder accepted = new LongAdder();
  private final LongAdder duplicates = new LongAdder();
  private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();

  void count(Answer answer) {
    switch (answer) {
      case Taken(_, boolean duplicate) -> (duplicate ? duplicates : accepted).increment();
      case Refused(int status) -> fail("HTTP " + status);
      case Lost _ -> fail("no answer");
    }
  }

  /** A request that was not even sent, because too many were still without an answer. */
  void skip() {
    fail("not sent");
  }

  private void fail(String reason) {
    failures.computeIfAbsent(reason, _ -> new LongAdder()).increment();
  }

  long accepted() {
    return accepted.sum();
  }

  /** One line such as {@code 1176 accepted, 24 duplicates, 0 failed}. */
  String summary() {
    long failed = failures.values().stream().mapToLong(LongAdder::sum).sum();
    String line =
        "%d accepted, %d duplicates, %d failed".formatted(accepted(), duplicates.sum(), failed);
    return failed == 0 ? line : line + " " + new TreeMap<>(failures);
  }
}
