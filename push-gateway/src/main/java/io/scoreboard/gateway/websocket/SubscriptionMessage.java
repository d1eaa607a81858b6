package io.scoreboard.gateway.websocket;

import io.scoreboard.events.Identifiers;
import io.scoreboard.gateway.connection.Subscription;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one message that a viewer may send: {@code {"type":"subscribe","score_updates":…}} with
 * {@code "all"}, {@code "none"} or a list of at most {@value #MOST} user ids. Nothing else is
 * understood: no other field, no second document, no key twice.
 */
final class SubscriptionMessage {

  /** How many users one viewer may pick. */
  static final int MOST = 100;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private SubscriptionMessage() {}

  /** The subscription, or empty if the text is anything else. */
  static Optional<Subscription> parse(String text) {
    try {
      JsonNode message = JSON.readTree(text);
      boolean shaped =
          message.isObject()
              && message.size() == 2
              && message.path("type").isString()
              && message.path("type").stringValue().equals("subscribe");
      return shaped ? subscription(message.path("score_updates")) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<Subscription> subscription(JsonNode wanted) {
    if (wanted.isString()) {
      return switch (wanted.stringValue()) {
        case "all" -> Optional.of(new Subscription.Everyone());
        case "none" -> Optional.of(new Subscription.Nobody());
        default -> Optional.empty();
      };
    }
    return wanted.isArray() && wanted.size() <= MOST ? only(wanted) : Optional.empty();
  }

  private static Optional<Subscription> only(JsonNode list) {
    Set<String> userIds = HashSet.newHashSet(list.size());
    for (JsonNode item : list) {
      if (!item.isString() || !Identifiers.isUserId(item.stringValue())) {
        return Optional.empty();
      }
      userIds.add(item.stringValue());
    }
    return Optional.of(new Subscription.Only(userIds));
  }
}
