package io.scoreboard.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the processors did since the machine was started, in the ticks of the first line of {@code
 * /proc/stat} (proc(5)). On a virtual machine whose processors are shared, a part is stolen:
 * somebody wanted to run and was not let. Where there is no such file nothing is known.
 *
 * @param all ticks of all processors
 * @param stolen those of them that went to other machines
 */
public record Processors(long all, long stolen) {

  private static final int KINDS = 8; // what follows is counted as user time already
  private static final int STOLEN = 7;

  /** Until now. */
  public static Processors untilNow() {
    try {
      return parse(Files.readAllLines(Path.of("/proc/stat")).getFirst());
    } catch (IOException e) {
      return new Processors(0, 0);
    }
  }

  /** Such as {@code cpu 10 20 30 40 50 60 70 80 0 0}. */
  static Processors parse(String line) {
    long[] ticks =
        Arrays.stream(line.split("\\s+")).skip(1).limit(KINDS).mapToLong(Long::parseLong).toArray();
    return new Processors(Arrays.stream(ticks).sum(), ticks.length < KINDS ? 0 : ticks[STOLEN]);
  }

  /** How much was stolen since then, in percent of the time of all processors; NaN if unknown. */
  public double stolenPercentSince(Processors then) {
    return all > then.all ? 100.0 * (stolen - then.stolen) / (all - then.all) : Double.NaN;
  }
}
