package io.scoreboard.standalone.start;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Keeps Spring Boot's explanation of a failed start for the terminal; the log gets the stack trace.
 * It is made by Spring Boot, and so what it heard is static: a process starts once.
 */
final class FailureReport implements FailureAnalysisReporter {

  private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

  private static volatile @Nullable FailureAnalysis last;

  @Override
  public void report(FailureAnalysis analysis) {
    LOG.error("start failed", analysis.getCause());
    last = analysis;
  }

  /** Why the start failed, in plain words: Spring Boot's, or the exception's own. */
  static String explain(RuntimeException failure) {
    FailureAnalysis analysis = last;
    if (analysis == null) {
      return FailureText.of(failure);
    }
    return analysis.getAction() == null
        ? analysis.getDescription()
        : analysis.getDescription() + System.lineSeparator() + analysis.getAction();
  }
}
