package io.scoreboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Ten faults on one cluster of real processes, and not one invariant is violated. Two cores run
 * nine processes, clients and other tests here, so the times are only held to an order of
 * magnitude; {@code ./scoreboard faults} by itself holds them to what is promised.
 */
class FaultsIT {

  private static final List<String> KINDS =
      List.of(
          "poison",
          "aborted-transactions",
          "kill-leader",
          "kill-projector",
          "kill-gateway",
          "kill-command-api",
          "pause-leader",
          "pause-command-api",
          "rebalance-storm",
          "state-overwritten");

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void faultsLoseNothing(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path work) {
    List<String> arguments = new ArrayList<>();
    KINDS.forEach(kind -> arguments.addAll(List.of("--only", kind)));
    arguments.addAll(List.of("--visible-within", "60", "--answer-within", "20"));
    arguments.addAll(List.of("--work", work.toString()));
    CommandLine faults = new CommandLine(new Faults());
    assertThat(faults.execute(arguments.toArray(String[]::new))).isZero();
  }
}
