package io.scoreboard.gateway.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadcountTest {

  private final Headcount headcount = new Headcount(3, 2);

  @Test
  void refusesTheNextOfASubjectThatHasItsShare() {
    headcount.enter("alice");
    headcount.enter("alice");
    assertThat(headcount.enter("alice")).contains(Refusal.TOO_MANY_OF_SUBJECT);
    assertThat(headcount.enter("bob")).isEmpty();
  }

  @Test
  void refusesEveryoneWhenItIsFull() {
    headcount.enter("alice");
    headcount.enter("alice");
    headcount.enter("bob");
    assertThat(headcount.enter("carol")).contains(Refusal.FULL);
  }

  @Test
  void givesThePlaceOfWhoLeavesToTheNext() {
    headcount.enter("alice");
    headcount.enter("alice");
    headcount.leave("alice");
    assertThat(headcount.enter("alice")).isEmpty();
  }
}
