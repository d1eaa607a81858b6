package io.scoreboard.wire;

import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;

/** Kafka cannot be used as it is: the message says, in one sentence, which setting to change. */
public final class UnusableKafkaException extends IllegalStateException {

  /** Says what to change. */
  UnusableKafkaException(String message) {
    super(message);
  }

  private UnusableKafkaException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Why Kafka at that address could not be used. */
  static UnusableKafkaException at(String address, Throwable failure) {
    return new UnusableKafkaException("Kafka " + reason(address, failure), failure);
  }

  private static String reason(String address, Throwable failure) {
    return switch (failure) {
      case SaslAuthenticationException _ ->
          "at %s refused the name or password: check SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG and SPRING_KAFKA_PROPERTIES_SASL_MECHANISM"
              .formatted(address);
      case SslAuthenticationException _ ->
          "at %s and this side do not trust each other's certificates: check SPRING_KAFKA_SSL_BUNDLE"
              .formatted(address);
      case AuthorizationException refused ->
          "at %s does not let this user see or make the topics (%s): start the projector first, which makes them, or compare with deploy/acls.csv"
              .formatted(address, refused.getMessage());
      case TimeoutException _, org.apache.kafka.common.errors.TimeoutException _ ->
          "is not reachable at %s: start it, or set SPRING_KAFKA_BOOTSTRAP_SERVERS, or SPRING_KAFKA_SECURITY_PROTOCOL if it wants encryption or a password"
              .formatted(address);
      case KafkaException wrong ->
          "at %s cannot be used: %s".formatted(address, innermost(wrong).getMessage());
      default -> "at %s refused the topics: %s".formatted(address, failure);
    };
  }

  private static Throwable innermost(Throwable failure) {
    Throwable found = failure;
    while (found.getCause() != null) {
      found = found.getCause();
    }
    return found;
  }
}
