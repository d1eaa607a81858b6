package io.scoreboard.audit.export;

import io.scoreboard.audit.evidence.Evidence;
import io.scoreboard.audit.evidence.Finding;
import io.scoreboard.audit.evidence.Finding.Kind;
import io.scoreboard.audit.export.ExportLine.CheckpointLine;
import io.scoreboard.audit.export.ExportLine.LastLine;
import io.scoreboard.audit.export.ExportLine.RecordLine;
import io.scoreboard.audit.log.LogRecord;
import io.scoreboard.audit.log.RecordSource;
import io.scoreboard.audit.log.UnreadableException;
import io.scoreboard.integrity.Checkpoint;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An export read as if it were the log, and its checkpoints as evidence. A file without its last
 * line was cut, which is a finding; one that is no export ends in an {@link UnreadableException}.
 */
public final class ExportFile implements RecordSource, Evidence {

  private final Path path;
  private final List<Checkpoint> checkpoints = new ArrayList<>();
  private long records;
  private @Nullable LogRecord newest;
  private @Nullable LastLine last;

  /** Reads the checkpoints and counts the records; the records themselves are read when needed. */
  public ExportFile(Path path) {
    this.path = path;
    lines(this::enter);
  }

  private void enter(ExportLine line) {
    switch (line) {
      case RecordLine(LogRecord record) -> {
        newest = record;
        records++;
      }
      case CheckpointLine(Checkpoint checkpoint) -> checkpoints.add(Evidence.summary(checkpoint));
      case LastLine end -> last = end;
    }
  }

  /** That the file ends early or lacks lines, with the place of the last record in it. */
  public Optional<Finding> cut() {
    boolean whole =
        last != null && last.records() == records && last.checkpoints() == checkpoints.size();
    return whole
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Kind.CUT_FILE,
                newest == null ? 0 : newest.partition(),
                newest == null ? -1 : newest.offset()));
  }

  @Override
  public long size() {
    return records;
  }

  @Override
  public void read(Consumer<LogRecord> reader) {
    lines(
        line -> {
          if (line instanceof RecordLine(LogRecord record)) {
            reader.accept(record);
          }
        });
  }

  @Override
  public List<Checkpoint> checkpoints() {
    return List.copyOf(checkpoints);
  }

  @Override
  public String leaves(Checkpoint summary) {
    AtomicReference<String> found = new AtomicReference<>("");
    lines(
        line -> {
          if (line instanceof CheckpointLine(Checkpoint it) && Evidence.isOf(summary, it)) {
            found.set(it.leaves());
          }
        });
    return found.get();
  }

  private void lines(Consumer<ExportLine> reader) {
    try (Reader text = Files.newBufferedReader(path)) {
      Lines lines = new Lines(text, Lines.LONGEST);
      long number = 1;
      String line = lines.next();
      while (line != null) {
        String next = lines.next();
        Optional<ExportLine> parsed = parse(line, number, next == null);
        parsed.ifPresent(reader);
        line = next;
        number++;
      }
    } catch (IOException e) {
      throw new UnreadableException("%s cannot be read: %s".formatted(path, e), e);
    }
  }

  /**
   * Empty for a file's last line if it is only part of one: the line with the counts is missing.
   */
  private static Optional<ExportLine> parse(String line, long number, boolean isLast) {
    try {
      return Optional.of(ExportLine.parse(line, number));
    } catch (UnreadableException e) {
      if (isLast && number > 1) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
