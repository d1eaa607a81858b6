package io.scoreboard.bench.system;

/** One that somebody else started, and will stop; what it costs is not known. */
public record Running(Target target) implements Contestant {

  @Override
  public double cpuSeconds() {
    return Double.NaN;
  }

  @Override
  public double residentMegabytes() {
    return Double.NaN;
  }

  @Override
  public void close() {}
}
