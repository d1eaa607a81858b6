package io.scoreboard.command.users;

import io.scoreboard.command.eventlog.EventLog;
import io.scoreboard.command.ratelimit.RateLimitGate;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the users. */
@Configuration(proxyBeanMethods = false)
public class UserConfiguration {

  @Bean
  UserController userController(EventLog log, RateLimitGate gate) {
    return new UserController(log, gate, Clock.systemUTC());
  }
}
