package io.scoreboard.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {

  private static final Duration USUAL = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "respond-async | 0 | respond-async",
        "Respond-Async; foo=1 | 0 | respond-async",
        "return=minimal, respond-async | 0 | respond-async",
        "wait=5 | 5 | wait=5",
        "WAIT=\"5\" | 5 | wait=5",
        "wait = 5 | 5 | wait=5",
        "wait=0 | 0 | wait=0",
        "wait=999 | 10 | wait=10",
        "respond-async, wait=3 | 3 | wait=3",
        "wait=3, wait=4 | 3 | wait=3",
      })
  void followsPreferences(String header, int seconds, String applied) {
    assertThat(Patience.of(List.of(header), USUAL, LONGEST))
        .isEqualTo(new Patience(Duration.ofSeconds(seconds), applied));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "wait", "wait=", "wait=-1", "wait=1.5", "wait=99999999999", "x"})
  void passesOverTheRest(String header) {
    assertThat(Patience.of(List.of(header), USUAL, LONGEST)).isEqualTo(new Patience(USUAL, null));
  }

  @ParameterizedTest
  @CsvSource({"2000, 100, 2000", "2000, 3500, 1000", "2000, 5000, 0", "9000, 4000, 5000"})
  void appendAndAnswerTogetherEndInTime(long asked, long append, long left) {
    assertThat(new Patience(Duration.ofMillis(asked), null).left(Duration.ofMillis(append)))
        .isEqualTo(Duration.ofMillis(left));
  }

  @Test
  void readsEveryHeader() {
    assertThat(Patience.of(List.of("return=minimal", "wait=1"), USUAL, LONGEST).applied())
        .isEqualTo("wait=1");
  }
}
