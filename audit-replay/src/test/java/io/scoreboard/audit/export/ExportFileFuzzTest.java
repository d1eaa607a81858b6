package io.scoreboard.audit.export;

import static io.scoreboard.audit.Fixtures.increment;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.scoreboard.audit.Checkpoints;
import io.scoreboard.audit.Fixtures;
import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.audit.log.UnreadableException;
import io.scoreboard.audit.verify.LogFold;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is given as an export: unreadable, or found changed, or the records that were written.
 */
class ExportFileFuzzTest {

  private static final List<LogRecord> LOG =
      Fixtures.log(
          IntStream.range(0, 4).mapToObj(i -> increment("user" + i, 1, i, "a" + i)).toList(), 1);
  private static final Path FILE = temporaryFile();
  private static final String GENUINE = written();
  private static final int END = GENUINE.indexOf("{\"checkpoint\"");
  private static final String RECORDS = GENUINE.substring(0, END);
  private static final String CHECKPOINTS = GENUINE.substring(END);

  /** The bytes are the file. */
  @FuzzTest(maxDuration = "10m")
  void junkIsUnreadableOrFolded(byte[] bytes) {
    isWhole(bytes, "");
  }

  /** The bytes are the lines of the records; the checkpoints about them are genuine. */
  @FuzzTest(maxDuration = "10m")
  void onlyTheGenuineRecordsAreWhole(byte[] records) {
    if (isWhole(records, CHECKPOINTS)) {
      assertThat(read()).isEqualTo(LOG.stream().map(ExportFileFuzzTest::content).toList());
    }
  }

  @Test
  void theGenuineRecordsAreWhole() {
    assertThat(isWhole(RECORDS.getBytes(UTF_8), CHECKPOINTS)).isTrue();
  }

  private static boolean isWhole(byte[] begin, String rest) {
    try {
      Files.write(FILE, begin);
      Files.writeString(FILE, rest, StandardOpenOption.APPEND);
      ExportFile export = new ExportFile(FILE);
      try (LogFold fold = new LogFold(export)) {
        fold.read(export);
        return fold.report().isClean() && export.cut().isEmpty();
      }
    } catch (UnreadableException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<Object>> read() {
    List<List<Object>> read = new ArrayList<>();
    new ExportFile(FILE).read(record -> read.add(content(record)));
    return read;
  }

  /** All that the checkpoints vouch for: headers are not among it. */
  private static List<Object> content(LogRecord it) {
    return List.of(
        it.partition(),
        it.offset(),
        it.timestamp(),
        it.key() == null ? "none" : HexFormat.of().formatHex(it.key()),
        it.value() == null ? "none" : HexFormat.of().formatHex(it.value()));
  }

  private static String written() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ExportWriter writer = new ExportWriter(out)) {
      LOG.forEach(writer::add);
      Checkpoints.of(LOG, 2).forEach(writer::add);
      writer.finish();
    }
    return out.toString(UTF_8);
  }

  private static Path temporaryFile() {
    try {
      Path file = Files.createTempFile("export", ".ndjson");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
