package io.scoreboard.standalone.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;

class FailureTextTest {

  @Test
  void usesTheWordsBelowSprings() {
    var cause = new IllegalStateException("Kafka is not reachable", new RuntimeException("deeper"));
    var failure = new BeanCreationException("bean", new BeanCreationException("other", cause));
    assertThat(FailureText.of(failure)).isEqualTo("Kafka is not reachable");
  }

  @Test
  void namesAnExceptionWithoutWords() {
    assertThat(FailureText.of(new IllegalStateException()))
        .isEqualTo("java.lang.IllegalStateException");
  }
}
