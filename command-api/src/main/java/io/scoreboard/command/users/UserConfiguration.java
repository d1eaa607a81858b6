package io.scoreboard.command.users;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.command.eventlog.EventLog;
import io.scoreboard.command.ratelimit.RateLimitGate;
import io.scoreboard.topics.TopicSweep;
import io.scoreboard.wire.Topic;
import io.scoreboard.wire.TopicLayout;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ProducerFactory;

/** Wires the users. */
@Configuration(proxyBeanMethods = false)
public class UserConfiguration {

  @Bean
  UserController userController(EventLog log, RateLimitGate gate) {
    return new UserController(log, gate, Clock.systemUTC());
  }

  /** What is forgotten would otherwise stay in partitions to which nothing else comes. */
  @Bean
  TopicSweep userSweep(TopicLayout topics, ProducerFactory<?, ?> shared, MeterRegistry meters) {
    return new TopicSweep(Topic.USERS, topics, shared.getConfigurationProperties(), meters);
  }
}
