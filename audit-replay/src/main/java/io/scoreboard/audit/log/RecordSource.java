package io.scoreboard.audit.log;

import java.util.function.Consumer;

/** A log that can be read from its first record on. */
public interface RecordSource {

  /** About how many records there are, for those who wait. */
  long size();

  /** Shows every record, each partition in its order. */
  void read(Consumer<LogRecord> reader);
}
