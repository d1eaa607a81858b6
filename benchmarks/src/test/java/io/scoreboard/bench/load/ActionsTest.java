package io.scoreboard.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ActionsTest {

  @Test
  void usersTakeTurns() {
    Actions actions = Actions.fresh(3);
    assertThat(actions.user(4)).isEqualTo(actions.user(1)).isNotEqualTo(actions.user(2));
  }

  @Test
  void noActionIsSentTwice() {
    Actions first = Actions.fresh(3);
    assertThat(first.id(1)).isNotEqualTo(first.id(4)).isNotEqualTo(first.more(3).id(1));
  }

  @Test
  void moreActionsAreForTheSameUsers() {
    Actions first = Actions.fresh(3);
    assertThat(first.more(2).user(1)).isEqualTo(first.user(1));
  }

  @Test
  void aRequestSaysHowLongItsBodyIs() {
    String request = text(Actions.fresh(3), 7);
    String body = request.substring(request.indexOf("\r\n\r\n") + 4);
    assertThat(request).startsWith("HEAD\r\nContent-Length: " + body.length() + "\r\n");
  }

  private static String text(Actions actions, long number) {
    return new String(actions.request("HEAD\r\n", number).array(), StandardCharsets.US_ASCII);
  }
}
