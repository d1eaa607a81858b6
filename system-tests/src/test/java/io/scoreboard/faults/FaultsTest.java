package io.scoreboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.faults.kinds.Catalogue;
import io.scoreboard.faults.kinds.Fault;
import io.scoreboard.faults.workload.Plan;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What can be told of the fault suite without a cluster. */
class FaultsTest {

  @Test
  void aSeedAlwaysDrawsTheSamePlan() {
    Plan plan = Plan.draw(7, "r1", 50, Duration.ofSeconds(1));
    assertThat(Plan.draw(7, "r1", 50, Duration.ofSeconds(1))).isEqualTo(plan);
    assertThat(Plan.draw(8, "r1", 50, Duration.ofSeconds(1))).isNotEqualTo(plan);
  }

  @Test
  void everyFaultHasANameOfItsOwn() {
    assertThat(Catalogue.all()).extracting(Fault::name).doesNotHaveDuplicates();
  }

  @Test
  void anUnknownFaultIsWrongInput() {
    assertThat(new CommandLine(new Faults()).execute("--only", "earthquake")).isEqualTo(2);
  }

  @Test
  void theNamesCanBeListedWithoutACluster() {
    assertThat(new CommandLine(new Faults()).execute("--list")).isZero();
  }
}
