package io.scoreboard.bench;

import io.scoreboard.bench.report.Answer;
import io.scoreboard.bench.report.JsonReport;
import io.scoreboard.bench.report.LinePlot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files a run leaves behind; what cannot be written is an {@link IOException}.
 *
 * @param json none if null
 * @param plots directory, made if it is missing
 */
record Output(@Nullable Path json, Path plots) {

  void write(Map<String, Object> conditions, List<Answer> answers) throws IOException {
    if (json != null) {
      Files.writeString(json, JsonReport.text(conditions, answers));
    }
    for (Answer answer : answers) {
      for (Map.Entry<String, LinePlot> plot : answer.plots().entrySet()) {
        Files.createDirectories(plots);
        Files.writeString(plots.resolve(plot.getKey()), plot.getValue().svg());
      }
    }
  }
}
