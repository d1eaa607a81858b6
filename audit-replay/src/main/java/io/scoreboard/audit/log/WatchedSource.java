package io.scoreboard.audit.log;

import java.util.function.Consumer;

/** A log whose reading is told to those who wait. */
public record WatchedSource(RecordSource log, Progress progress) implements RecordSource {

  @Override
  public long size() {
    return log.size();
  }

  @Override
  public void read(Consumer<LogRecord> reader) {
    progress.begin("reading the log", log.size());
    try {
      log.read(
          record -> {
            reader.accept(record);
            progress.step();
          });
    } finally {
      progress.end();
    }
  }
}
