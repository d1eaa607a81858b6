package io.scoreboard.web.startup;

import io.scoreboard.wire.UnusableKafkaException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows why Kafka cannot be used in one sentence instead of a stack trace. */
final class UnusableKafkaAnalyzer extends AbstractFailureAnalyzer<UnusableKafkaException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnusableKafkaException cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()), "Change the setting and start again.", cause);
  }
}
