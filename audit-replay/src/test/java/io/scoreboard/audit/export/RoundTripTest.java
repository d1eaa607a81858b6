package io.scoreboard.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.audit.Checkpoints;
import io.scoreboard.audit.Fixtures;
import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.integrity.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

  @TempDir Path directory;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyBytesComeBackAsTheyWere(long seed) throws IOException {
    Random random = new Random(seed);
    List<LogRecord> log = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      RecordHeaders headers = new RecordHeaders();
      headers.add("h", bytes(random)).add("h", bytes(random));
      log.add(
          new LogRecord(i % 3, i / 3, random.nextLong(), bytes(random), bytes(random), headers));
    }
    assertThat(read(write(log, List.of())))
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(log);
  }

  @Test
  void checkpointsComeBackWithTheirLeaves() throws IOException {
    List<LogRecord> log = List.of(Fixtures.record(0, 0, "a", "ü\u0000\uFEFF"));
    List<Checkpoint> checkpoints = Checkpoints.of(log, 1);
    ExportFile export = new ExportFile(write(log, checkpoints));
    assertThat(export.checkpoints()).hasSize(1);
    assertThat(export.leaves(export.checkpoints().getFirst()))
        .isEqualTo(checkpoints.getFirst().leaves());
  }

  private Path write(List<LogRecord> log, List<Checkpoint> checkpoints) throws IOException {
    Path file = directory.resolve("log.ndjson");
    try (ExportWriter writer = new ExportWriter(Files.newOutputStream(file))) {
      log.forEach(writer::add);
      checkpoints.forEach(writer::add);
      writer.finish();
    }
    return file;
  }

  private static List<LogRecord> read(Path file) {
    List<LogRecord> log = new ArrayList<>();
    new ExportFile(file).read(log::add);
    return log;
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(20)];
    random.nextBytes(bytes);
    for (int i = 0; i < bytes.length && random.nextBoolean(); i++) {
      bytes[i] = (byte) ('a' + i);
    }
    return random.nextInt(10) == 0 ? null : bytes;
  }
}
