package io.scoreboard.bench.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CostsTest {

  @Test
  void readsMemoryAsTheKernelWritesIt() {
    assertThat(Costs.bytes("VmRSS:\t    2048 kB")).isEqualTo(2_097_152);
  }

  @Test
  void knowsWhatThisProcessCosts() {
    Costs costs = new Costs(ProcessHandle.current());
    assertThat(costs.cpuSeconds()).isPositive();
    assertThat(costs.residentMegabytes()).isGreaterThan(10);
  }
}
