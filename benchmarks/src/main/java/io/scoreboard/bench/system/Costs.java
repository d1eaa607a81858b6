package io.scoreboard.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time and memory of a process and of all that it started, as the operating system counts
 * them (to 10 ms); a process that has ended counts no more.
 *
 * @param root the process that was started
 */
record Costs(ProcessHandle root) {

  double cpuSeconds() {
    return all()
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .mapToDouble(time -> time.toNanos() / 1e9)
        .sum();
  }

  double residentMegabytes() {
    return all().mapToLong(Costs::resident).sum() / 1e6;
  }

  private Stream<ProcessHandle> all() {
    return Stream.concat(Stream.of(root), root.descendants());
  }

  private static long resident(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(Costs::bytes).sum();
    } catch (IOException e) {
      return 0; // it has ended
    }
  }

  /** Such as {@code VmRSS: 1234 kB}. */
  static long bytes(String line) {
    return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
  }
}
