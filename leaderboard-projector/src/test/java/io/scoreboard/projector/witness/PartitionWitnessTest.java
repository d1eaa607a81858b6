package io.scoreboard.projector.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.integrity.Checkpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartitionWitnessTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_000);
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final PartitionWitness witness = new PartitionWitness(1, null);

  @Test
  void goingOnFromACheckpointGivesTheSameChainAsReadingAll() {
    take(witness, 0, 3);
    PartitionWitness second = new PartitionWitness(1, witness.seal());
    assertThat(take(second, 0, 5)).isNull();
    take(witness, 3, 5);
    assertThat(second.seal()).isEqualTo(witness.seal());
  }

  @Test
  void aCheckpointBeginsWhereTheLastOneEnded() {
    take(witness, 0, 3);
    Checkpoint first = witness.seal();
    take(witness, 3, 4);
    assertThat(witness.seal()).returns(first.to(), Checkpoint::from).returns(4L, Checkpoint::count);
  }

  @Test
  void isDueAfterEnoughRecordsOrEnoughTime() {
    assertThat(witness.isDue(2, INTERVAL, NOW.plus(INTERVAL))).isFalse();
    take(witness, 0, 1);
    assertThat(witness.isDue(2, INTERVAL, NOW.plusSeconds(9))).isFalse();
    assertThat(witness.isDue(2, INTERVAL, NOW.plus(INTERVAL))).isTrue();
    take(witness, 1, 2);
    assertThat(witness.isDue(2, INTERVAL, NOW)).isTrue();
  }

  @Test
  void countsARecordWithoutKeyOrValue() {
    assertThat(witness.take(0, 5, null, null, NOW)).isNull();
    assertThat(witness.seal().count()).isEqualTo(1);
  }

  @Test
  void namesTheRecordThatWasChanged() {
    PartitionWitness second = after(3);
    take(second, 0, 1);
    assertThat(second.take(1, 5, bytes("k1"), bytes("forged"), NOW))
        .returns(1L, damage -> Objects.requireNonNull(damage).offset());
  }

  @Test
  void namesATailThatWasCutOff() {
    assertThat(after(3).extent(0, 2))
        .returns(2L, damage -> Objects.requireNonNull(damage).offset());
    assertThat(after(3).extent(0, 3)).isNull();
  }

  @Test
  void namesAHeadThatIsGone() {
    assertThat(after(3).extent(1, 9)).isNotNull();
    assertThat(new PartitionWitness(1, null).extent(1, 9)).isNotNull();
  }

  @Test
  void namesATailThatWasCutOffAndHasGrownAgain() {
    PartitionWitness second = after(3);
    take(second, 0, 2);
    assertThat(second.take(2, 99, bytes("k2"), bytes("v2"), NOW)).isNotNull();
  }

  @Test
  void namesRecordsThatAreMissing() {
    PartitionWitness second = after(3);
    take(second, 0, 2);
    assertThat(second.take(3, 3, bytes("k3"), bytes("v3"), NOW))
        .returns(2L, damage -> Objects.requireNonNull(damage).offset());
  }

  private PartitionWitness after(int records) {
    take(witness, 0, records);
    return new PartitionWitness(1, witness.seal());
  }

  private static @Nullable Damage take(PartitionWitness witness, int from, int to) {
    Damage found = null;
    for (int i = from; i < to; i++) {
      Damage damage = witness.take(i, i, bytes("k" + i), bytes("v" + i), NOW);
      found = found == null ? damage : found;
    }
    return found;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
