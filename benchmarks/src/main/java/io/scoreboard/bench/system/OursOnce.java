package io.scoreboard.bench.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands of ours that run once over a data directory and say how fast they were; one that fails
 * is an {@link IOException} with what it printed.
 */
public record OursOnce(Path root, Path dataDir) {

  private static final Pattern SPEED = Pattern.compile("(\\d+) records/s");

  /** Runs it to its end and gives its own figure. */
  public double recordsPerSecond(String... command) throws IOException {
    List<String> line = new ArrayList<>(List.of(Ours.command(root)));
    line.addAll(List.of(command));
    line.addAll(List.of("--data-dir", dataDir.toString()));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String output = String.join("\n", process.inputReader().lines().toList());
    return speed(output, exitCode(process));
  }

  private static int exitCode(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The figure in what a command printed. */
  static double speed(String output, int exitCode) throws IOException {
    Matcher found = SPEED.matcher(output);
    if (exitCode != 0 || !found.find()) {
      throw new IOException("exit code %d: %s".formatted(exitCode, output));
    }
    return Double.parseDouble(found.group(1));
  }
}
