package io.scoreboard.audit.log;

/** Is told how far a long reading has come. */
public interface Progress {

  /** Says nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(String task, long records) {}

        @Override
        public void step() {}

        @Override
        public void end() {}
      };

  /** A task begins that will read about that many records; -1 if nobody knows. */
  void begin(String task, long records);

  /** One more record was read. */
  void step();

  /** The task is done, or has failed. */
  void end();
}
