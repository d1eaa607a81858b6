package io.scoreboard.bench.system;

/** A running system that is measured. */
public interface Contestant extends AutoCloseable {

  /** Where it is. */
  Target target();

  /** Processor time so far in seconds, of all its processes; NaN if they are not known. */
  double cpuSeconds();

  /** Resident memory in MB (10⁶ bytes); NaN if its processes are not known. */
  double residentMegabytes();

  /** Stops it, if it was started here. */
  @Override
  void close();
}
