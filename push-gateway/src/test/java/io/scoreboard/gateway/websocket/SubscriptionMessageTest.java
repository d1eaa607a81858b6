package io.scoreboard.gateway.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.gateway.connection.Subscription;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionMessageTest {

  @Test
  void understandsAll() {
    assertThat(SubscriptionMessage.parse("{\"type\":\"subscribe\",\"score_updates\":\"all\"}"))
        .contains(new Subscription.Everyone());
  }

  @Test
  void understandsNone() {
    assertThat(SubscriptionMessage.parse("{\"score_updates\":\"none\",\"type\":\"subscribe\"}"))
        .contains(new Subscription.Nobody());
  }

  @Test
  void understandsAListOfUsers() {
    assertThat(
            SubscriptionMessage.parse(
                "{\"type\":\"subscribe\",\"score_updates\":[\"alice\",\"bob\"]}"))
        .contains(new Subscription.Only(Set.of("alice", "bob")));
  }

  @Test
  void understandsNoMoreThanAHundredUsers() {
    assertThat(SubscriptionMessage.parse(listOf(100))).isPresent();
    assertThat(SubscriptionMessage.parse(listOf(101))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "null",
        "42",
        "[]",
        "{}",
        "{\"type\":\"subscribe\"}",
        "{\"type\":\"unsubscribe\",\"score_updates\":\"all\"}",
        "{\"type\":1,\"score_updates\":\"all\"}",
        "{\"type\":\"subscribe\",\"score_updates\":\"ALL\"}",
        "{\"type\":\"subscribe\",\"score_updates\":null}",
        "{\"type\":\"subscribe\",\"score_updates\":true}",
        "{\"type\":\"subscribe\",\"score_updates\":{}}",
        "{\"type\":\"subscribe\",\"score_updates\":[1]}",
        "{\"type\":\"subscribe\",\"score_updates\":[\"a b\"]}",
        "{\"type\":\"subscribe\",\"score_updates\":[[\"alice\"]]}",
        "{\"type\":\"subscribe\",\"score_updates\":\"all\",\"more\":1}",
        "{\"type\":\"subscribe\",\"type\":\"subscribe\",\"score_updates\":\"all\"}",
        "{\"type\":\"subscribe\",\"score_updates\":\"all\"}{}",
        "{\"type\":\"subscribe\",\"score_updates\":\"all\""
      })
  void understandsNothingElse(String text) {
    assertThat(SubscriptionMessage.parse(text)).isEmpty();
  }

  private static String listOf(int users) {
    return IntStream.range(0, users)
        .mapToObj(i -> "\"user" + i + "\"")
        .collect(Collectors.joining(",", "{\"type\":\"subscribe\",\"score_updates\":[", "]}"));
  }
}
