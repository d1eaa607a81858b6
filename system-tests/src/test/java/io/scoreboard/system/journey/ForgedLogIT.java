package io.scoreboard.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoreboard.system.StandaloneProcess;
import io.scoreboard.system.StandaloneProcess.Result;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that was changed on the disk while nothing ran, as who owns the disk can do. */
class ForgedLogIT {

  private static final String NAME = "Wilhelmina Quux-Zyxwv";

  @TempDir Path dataDir;

  @Test
  void aForgedRecordIsNamedAndNothingIsBuiltOnItUnlessThatIsAccepted() throws Exception {
    playUntilWitnessed();
    LogForgery.Place place =
        LogForgery.replace(
            dataDir.resolve("kafka"), "score-events", "\"amount\":4711", "\"amount\":9711");
    Result refused = run("rebuild");
    assertThat(refused.exit()).as(refused.toString()).isEqualTo(1);
    assertThat(refused.lines().toString()).contains("alice: present 4716", "nothing was changed");
    verifyNames(place);
    Result accepted = run("rebuild", "--accept");
    assertThat(accepted.exit()).as(accepted.toString()).isZero();
    assertThat(accepted.lines().toString()).contains("rebuilt 9716 points");
    theOldEpochHoldsNoName();
  }

  private void playUntilWitnessed() {
    try (StandaloneProcess first = StandaloneProcess.ready(dataDir)) {
      Client client = new Client(new StandaloneDeployment(first, dataDir));
      assertThat(client.increment("alice", 5, "before").status()).isEqualTo(200);
      assertThat(client.increment("alice", 4711, "forged-later").status()).isEqualTo(200);
      assertThat(client.name("alice", NAME).status()).isEqualTo(204);
      assertThat(client.increment("bob", 7, "another").status()).isEqualTo(200);
      await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> run("audit", "verify").lines().toString().contains("prove 3 records"));
    }
  }

  private void verifyNames(LogForgery.Place forged) {
    try (StandaloneProcess _ = StandaloneProcess.ready(dataDir)) {
      Result verified = run("audit", "verify");
      assertThat(verified.exit()).as(verified.toString()).isEqualTo(1);
      assertThat(verified.lines())
          .anyMatch(line -> line.startsWith("DIFFERENT") && line.contains("user alice: "))
          .contains(
              "DAMAGED      the record at offset %d of partition %d was changed"
                  .formatted(forged.offset(), forged.partition()));
    }
  }

  /** It is gone, topics and files, since nobody would forget the name there. */
  private void theOldEpochHoldsNoName() throws Exception {
    try (StandaloneProcess _ = StandaloneProcess.ready(dataDir)) {
      String kafka = Files.readString(dataDir.resolve("kafka.address")).strip();
      Traces traces = new Traces(kafka, List.of(dataDir));
      assertThat(traces.topicsWith(NAME))
          .contains("scoreboard-e1-standings-names-changelog")
          .noneMatch(ForgedLogIT::isOfTheOldEpoch);
      await()
          .atMost(Duration.ofMinutes(5)) // Kafka takes a minute to delete a file
          .pollInterval(Duration.ofSeconds(2))
          .ignoreExceptionsInstanceOf(UncheckedIOException.class) // and deletes while we look
          .untilAsserted(
              () ->
                  assertThat(traces.filesWith(NAME))
                      .isNotEmpty() // of the epoch that is in use
                      .noneMatch(ForgedLogIT::isOfTheOldEpoch)
                      .noneMatch(file -> file.contains("scoreboard.log")));
    }
  }

  private static boolean isOfTheOldEpoch(String name) {
    return name.contains("scoreboard-standings") || name.contains("scoreboard-leaderboard");
  }

  private Result run(String... arguments) {
    return StandaloneProcess.run(
        Stream.concat(Arrays.stream(arguments), Stream.of("--data-dir", dataDir.toString()))
            .toArray(String[]::new));
  }
}
