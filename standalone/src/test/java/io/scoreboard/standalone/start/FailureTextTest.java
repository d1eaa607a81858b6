package io.scoreboard.standalone.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;

class FailureTextTest {

  @Test
  void usesTheWordsBelowSprings() {
    var cause = new IllegalStateException("Kafka is not reachable", new RuntimeException("deeper"));
    var failure = new BeanCreationException("bean", new BeanCreationException("other", cause));
    assertThat(new FailureText().analyze(failure).getDescription())
        .isEqualTo("Kafka is not reachable");
  }

  @Test
  void namesAnExceptionWithoutWords() {
    assertThat(new FailureText().analyze(new IllegalStateException()).getDescription())
        .isEqualTo("java.lang.IllegalStateException");
  }
}
