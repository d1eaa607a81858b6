package io.scoreboard.standalone.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Explains a failed start that Spring has no explanation for: in the words of the first exception
 * that is not Spring's own.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class FailureText implements FailureAnalyzer {

  @Override
  public FailureAnalysis analyze(Throwable failure) {
    Throwable found = failure;
    while (found.getCause() != null && isSprings(found)) {
      found = found.getCause();
    }
    String words = found.getMessage() == null ? found.toString() : found.getMessage();
    return new FailureAnalysis(words, null, failure);
  }

  private static boolean isSprings(Throwable failure) {
    return failure.getClass().getName().startsWith("org.springframework.");
  }
}
