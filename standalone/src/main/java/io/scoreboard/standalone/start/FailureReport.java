package io.scoreboard.standalone.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Says on the terminal in plain words why the start failed; the log gets the stack trace. A start
 * that fails because it is being stopped is no news.
 */
final class FailureReport implements FailureAnalysisReporter {

  private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

  private static volatile boolean stopping;

  /** Made by Spring, and so reached by a static method. */
  static void stopping() {
    stopping = true;
  }

  @Override
  public void report(FailureAnalysis analysis) {
    if (stopping) {
      return;
    }
    LOG.error("start failed: {}", analysis.getDescription(), analysis.getCause());
    System.err.println(analysis.getDescription());
    if (analysis.getAction() != null) {
      System.err.println(analysis.getAction());
    }
  }
}
