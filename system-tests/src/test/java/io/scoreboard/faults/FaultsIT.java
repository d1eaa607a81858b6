package io.scoreboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Ten faults of ten kinds on one cluster of real processes, and not one invariant is violated. */
class FaultsIT {

  @Test
  void tenFaultsLoseNothing(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path work) {
    CommandLine faults = new CommandLine(new Faults());
    assertThat(faults.execute("--runs", "10", "--work", work.toString())).isZero();
  }
}
