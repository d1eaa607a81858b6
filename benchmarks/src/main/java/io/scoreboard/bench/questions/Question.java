package io.scoreboard.bench.questions;

import io.scoreboard.bench.report.Answer;
import java.util.Locale;

/** What can be asked; the order is that of the report. */
public enum Question {
  INGEST,
  LATENCY,
  FANOUT,
  REBUILD,
  GROWTH,
  START;

  /** As it is written on the command line and in the JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Measures.
   *
   * @throws Exception if a system could not be started or broke; what it merely refused is a void
   *     answer
   */
  public Answer ask(Session session) throws Exception {
    return switch (this) {
      case INGEST -> new Ingest(session).answer();
      case LATENCY -> new Latency(session).answer();
      case FANOUT -> new Fanout(session).answer();
      case REBUILD -> new Rebuild(session).answer();
      case GROWTH -> new Growth(session).answer();
      case START -> new Start(session).answer();
    };
  }
}
