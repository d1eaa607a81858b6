package io.scoreboard.web.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrivalTest {

  private static final long LIMIT = 10;

  private final Arrival arrival = new Arrival(100);

  @Test
  void waitsForTheFirstRequestAsLongAsTheLimit() {
    assertThat(arrival.isLate(110, 5, LIMIT)).isFalse();
    assertThat(arrival.isLate(111, 6, LIMIT)).isTrue();
  }

  @Test
  void givesAnAnswerAllTheTimeItTakes() {
    arrival.head(105, false);
    assertThat(arrival.isLate(9_999, 50, LIMIT)).isFalse();
  }

  @Test
  void countsABodyFromTheFirstByteOfItsHead() {
    arrival.head(105, true);
    assertThat(arrival.isLate(115, 50, LIMIT)).isFalse();
    assertThat(arrival.isLate(116, 51, LIMIT)).isTrue();
  }

  @Test
  void isContentOnceTheBodyIsWhole() {
    arrival.head(105, true);
    arrival.body(105);
    assertThat(arrival.isLate(9_999, 50, LIMIT)).isFalse();
  }

  @Test
  void letsAConnectionRestBetweenRequests() {
    arrival.head(105, false);
    arrival.answered(105, 50);
    assertThat(arrival.isLate(9_999, 50, LIMIT)).isFalse();
  }

  @Test
  void takesNoNoticeOfAnAnswerThatIsToldLate() {
    arrival.head(105, false);
    arrival.head(106, true);
    arrival.answered(105, 50);
    assertThat(arrival.isLate(117, 51, LIMIT)).isTrue();
  }

  @Test
  void countsTheNextHeadFromWhenItIsSeenToHaveBegun() {
    arrival.head(105, false);
    arrival.answered(105, 50);
    assertThat(arrival.isLate(200, 51, LIMIT)).isFalse();
    assertThat(arrival.isLate(210, 52, LIMIT)).isFalse();
    assertThat(arrival.isLate(211, 53, LIMIT)).isTrue();
  }
}
