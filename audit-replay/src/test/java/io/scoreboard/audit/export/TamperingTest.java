package io.scoreboard.audit.export;

import static io.scoreboard.audit.Fixtures.increment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoreboard.audit.Checkpoints;
import io.scoreboard.audit.Fixtures;
import io.scoreboard.audit.evidence.Finding;
import io.scoreboard.audit.evidence.Finding.Kind;
import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.audit.log.UnreadableException;
import io.scoreboard.audit.verify.LogFold;
import io.scoreboard.audit.verify.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twenty records, a checkpoint after every five and two records more; line n holds offset n. */
class TamperingTest {

  private static final int RECORDS = 22;

  @TempDir Path directory;
  private Path file;
  private List<String> lines;

  @BeforeEach
  void export() throws IOException {
    file = directory.resolve("log.ndjson");
    List<LogRecord> log =
        Fixtures.log(
            IntStream.range(0, RECORDS)
                .mapToObj(i -> increment("user" + i % 3, 1, i, "a" + i))
                .toList(),
            1);
    try (ExportWriter writer = new ExportWriter(Files.newOutputStream(file))) {
      log.forEach(writer::add);
      Checkpoints.of(log, 5).forEach(writer::add);
      writer.finish();
    }
    lines = new ArrayList<>(Files.readAllLines(file));
  }

  @Test
  void anUntouchedLogIsWhole() throws IOException {
    assertThat(report().isClean()).isTrue();
    assertThat(report().covered()).isEqualTo(20);
    assertThat(cut()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 5, 9, 12, 19})
  void namesAChangedRecord(int offset) throws IOException {
    lines.set(offset, lines.get(offset).replace("\\\"amount\\\":1", "\\\"amount\\\":9"));
    assertThat(finding()).isEqualTo(new Finding(Kind.CHANGED, 0, offset));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 5, 9, 12, 18})
  void namesAMissingRecord(int offset) throws IOException {
    lines.remove(offset);
    assertThat(finding()).isEqualTo(new Finding(Kind.MISSING, 0, offset));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 12, 19})
  void namesAnInsertedRecord(int offset) throws IOException {
    lines.add(offset, lines.get(offset).replace("\\\"amount\\\":1", "\\\"amount\\\":9"));
    assertThat(finding()).isEqualTo(new Finding(Kind.INSERTED, 0, offset));
  }

  @Test
  void namesARecordMovedBack() throws IOException {
    lines.add(8, lines.remove(6));
    assertThat(finding()).isEqualTo(new Finding(Kind.MISSING, 0, 6));
  }

  @Test
  void namesARecordMovedToAnotherOffset() throws IOException {
    lines.set(7, lines.get(8).replace("\"offset\":8", "\"offset\":7"));
    assertThat(finding()).isEqualTo(new Finding(Kind.CHANGED, 0, 7));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 5, 13, 19})
  void namesWhereTheTailWasCutOff(int end) throws IOException {
    lines.subList(end, RECORDS).clear();
    assertThat(finding()).isEqualTo(new Finding(Kind.CUT_OFF, 0, end));
  }

  @Test
  void namesACheckpointThatWasChanged() throws IOException {
    int line = RECORDS + 1;
    lines.set(line, lines.get(line).replaceAll("\"hash\":\"....", "\"hash\":\"0000"));
    assertThat(finding()).isEqualTo(new Finding(Kind.CHECKPOINT, 0, 10));
  }

  @Test
  void namesTheLastRecordOfACutFile() throws IOException {
    String whole = String.join("\n", lines.subList(0, 12));
    Files.writeString(file, whole.substring(0, whole.length() - 7));
    assertThat(new ExportFile(file).cut()).contains(new Finding(Kind.CUT_FILE, 0, 10));
    lines.remove(lines.size() - 1);
    assertThat(cut()).isEqualTo(new Finding(Kind.CUT_FILE, 0, RECORDS - 1));
  }

  @Test
  void saysWhichLineIsNoneOfAnExport() throws IOException {
    lines.set(3, "{\"hello\":1}");
    assertThatThrownBy(this::report)
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("line 4");
  }

  private Finding finding() throws IOException {
    assertThat(report().isClean()).isFalse();
    return report().findings().getFirst();
  }

  private Finding cut() throws IOException {
    Files.write(file, lines);
    return new ExportFile(file).cut().orElse(null);
  }

  private Report report() throws IOException {
    Files.write(file, lines);
    ExportFile export = new ExportFile(file);
    try (LogFold fold = new LogFold(export)) {
      fold.read(export);
      return fold.report();
    }
  }
}
