package io.scoreboard.gateway.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.scoreboard.gateway.connection.Subscription;
import java.util.stream.Collectors;

/** Whatever a viewer sends: a subscription within its bounds, or nothing. */
class SubscriptionMessageFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void aSubscriptionIsWithinItsBoundsAndReadsTheSameAgain(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    SubscriptionMessage.parse(text)
        .ifPresent(
            it -> {
              assertThat(SubscriptionMessage.parse(written(it))).contains(it);
              assertThat(text.strip()).startsWith("{").endsWith("}");
            });
  }

  private static String written(Subscription subscription) {
    String wanted =
        switch (subscription) {
          case Subscription.Everyone _ -> "\"all\"";
          case Subscription.Nobody _ -> "\"none\"";
          case Subscription.Only only -> written(only);
        };
    return "{\"type\":\"subscribe\",\"score_updates\":%s}".formatted(wanted);
  }

  private static String written(Subscription.Only only) {
    assertThat(only.userIds()).hasSizeLessThanOrEqualTo(100);
    assertThat(only.userIds()).allMatch(id -> id.matches("[A-Za-z0-9._:@-]{1,64}"));
    return only.userIds().stream()
        .collect(Collectors.joining("\",\"", "[\"", "\"]"))
        .replace("[\"\"]", "[]");
  }
}
