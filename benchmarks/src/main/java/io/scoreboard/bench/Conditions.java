package io.scoreboard.bench;

import io.scoreboard.bench.questions.Plan;
import io.scoreboard.bench.viewers.OpenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Under which conditions was measured. */
final class Conditions {

  private Conditions() {}

  static Map<String, Object> of(Plan plan) {
    Map<String, Object> conditions = new LinkedHashMap<>();
    conditions.put("cores", Runtime.getRuntime().availableProcessors());
    conditions.put("cpu", cpu());
    conditions.put("java", System.getProperty("java.runtime.version"));
    conditions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    conditions.put("open_files", OpenFiles.limit());
    conditions.put("round_s", plan.round().toSeconds());
    conditions.put("rounds", plan.rounds());
    conditions.put("warm_up_s", plan.warmUp().toSeconds());
    conditions.put("latency_rate_per_s", plan.rate());
    conditions.put(
        "peer", plan.peer() == null ? "none" : Objects.toString(plan.peer().getFileName()));
    return conditions;
  }

  static String text(Plan plan) {
    return of(plan).entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String cpu() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
