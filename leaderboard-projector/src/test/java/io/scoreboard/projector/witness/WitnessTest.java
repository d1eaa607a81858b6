package io.scoreboard.projector.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoreboard.integrity.Checkpoint;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The thread, on a real log of records that nobody can read. */
class WitnessTest {

  private final LogUnderTest log = new LogUnderTest();

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void coversEveryRecordWithChainedCheckpoints() throws Exception {
    log.append(0, 25);
    Witness witness = log.witness(null);
    List<Checkpoint> checkpoints = log.awaitCovered(0, 25);
    assertThat(checkpoints).extracting(Checkpoint::to).containsExactly(10L, 20L, 25L);
    assertThat(checkpoints).extracting(Checkpoint::from).containsExactly(0L, 10L, 20L);
    assertThat(checkpoints)
        .allMatch(checkpoint -> checkpoint.hash().equals(log.hash(0, checkpoint.count())));
    assertThat(log.registry.counter("scoreboard.checkpoints").count()).isEqualTo(3);
    witness.stop();
  }

  @Test
  void publishesWhatIsLeftWhenItStopsAndGoesOnFromThere() throws Exception {
    log.append(1, 10);
    Witness first = log.witness("a");
    log.awaitCovered(1, 10);
    first.stop();
    log.append(1, 3);
    Witness second = log.witness("a");
    List<Checkpoint> checkpoints = log.awaitCovered(1, 13);
    assertThat(checkpoints).extracting(Checkpoint::from).containsExactly(0L, 10L);
    assertThat(checkpoints.getLast().hash()).isEqualTo(log.hash(1, 13));
    second.stop();
  }

  @Test
  void twoShareThePartitionsAndEachCheckpointIsTrue() throws Exception {
    Witness first = log.witness("a");
    log.append(0, 15);
    log.awaitCovered(0, 15);
    Witness second = log.witness("b");
    log.append(0, 15);
    log.append(1, 15);
    log.awaitCovered(0, 30);
    log.awaitCovered(1, 15);
    first.stop();
    second.stop();
    for (int partition = 0; partition < 2; partition++) {
      for (Checkpoint checkpoint : log.checkpoints(partition)) {
        assertThat(checkpoint.hash()).isEqualTo(log.hash(partition, checkpoint.count()));
      }
    }
  }

  @Test
  void goesOnWhenItsIdWasTaken() throws Exception {
    Witness first = log.witness("a");
    log.append(0, 10);
    log.awaitCovered(0, 10);
    Witness second = log.witness("a");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> log.registry.counter("scoreboard.witness.failures").count() > 0);
    second.stop();
    log.append(0, 10);
    log.awaitCovered(0, 20);
    first.stop();
  }

  @Test
  void doesNotGoOnOverATailThatWasCutOff() throws Exception {
    log.append(0, 20);
    Witness first = log.witness("a");
    log.awaitCovered(0, 20);
    first.stop();
    log.cut();
    log.append(0, 5);
    log.append(1, 5);
    Witness second = log.witness("a");
    log.awaitDamages(1);
    log.awaitCovered(1, 5);
    second.stop();
    assertThat(log.checkpoints(0)).extracting(Checkpoint::count).containsExactly(10L, 20L);
  }

  @Test
  void doesNotGoOnOverATailThatWasCutOffAndHasGrownAgain() throws Exception {
    log.append(0, 20);
    Witness first = log.witness("a");
    log.awaitCovered(0, 20);
    first.stop();
    log.cut();
    log.append(0, 30);
    Witness second = log.witness("a");
    log.awaitDamages(1);
    second.stop();
    assertThat(log.checkpoints(0)).hasSize(2);
  }
}
