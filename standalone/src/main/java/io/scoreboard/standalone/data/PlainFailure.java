package io.scoreboard.standalone.data;

/** Ends the program with one plain line for the person at the terminal and an exit code. */
public final class PlainFailure extends RuntimeException {

  /** It could not be done. */
  public static final int FAILED = 1;

  /** The data directory does not hold what is needed. */
  public static final int NO_DATA = 3;

  private final int exitCode;

  private PlainFailure(int exitCode, String line) {
    super(line, null, false, false);
    this.exitCode = exitCode;
  }

  /** It could not be done: exit code 1. */
  public static PlainFailure failed(String line) {
    return new PlainFailure(FAILED, line);
  }

  /** The data directory does not hold what is needed: exit code 3. */
  public static PlainFailure noData(String line) {
    return new PlainFailure(NO_DATA, line);
  }

  /** What the process ends with. */
  public int exitCode() {
    return exitCode;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
