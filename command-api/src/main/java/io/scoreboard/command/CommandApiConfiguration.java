package io.scoreboard.command;

import io.scoreboard.command.analytics.AnalyticsConfiguration;
import io.scoreboard.command.attempts.AttemptConfiguration;
import io.scoreboard.command.attempts.SubjectFilter;
import io.scoreboard.command.eventlog.EventLogConfiguration;
import io.scoreboard.command.ratelimit.RateLimitConfiguration;
import io.scoreboard.command.score.ScoreConfiguration;
import io.scoreboard.command.users.UserConfiguration;
import io.scoreboard.topics.TopicConfiguration;
import io.scoreboard.web.ApiSecurity;
import io.scoreboard.web.WebConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Wires the service; import it to have commands in an application. */
@Configuration(proxyBeanMethods = false)
@Import({
  WebConfiguration.class,
  TopicConfiguration.class,
  ScoreConfiguration.class,
  UserConfiguration.class,
  EventLogConfiguration.class,
  RateLimitConfiguration.class,
  AttemptConfiguration.class,
  AnalyticsConfiguration.class
})
public class CommandApiConfiguration {

  private static final String UPDATE = "/api/score/update";
  private static final String REVOCATION = "/api/score/actions/*/revocation";
  private static final String USERS = "/api/users/**";

  /** Commands need a token; other methods go on to be told that they do not exist. */
  @Bean
  @Order(10)
  SecurityFilterChain commandSecurity(HttpSecurity http, ApiSecurity security) {
    return security
        .prepare(http)
        .securityMatcher(UPDATE, REVOCATION, USERS)
        .addFilterAfter(new SubjectFilter(), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.POST, UPDATE, REVOCATION)
                    .authenticated()
                    .requestMatchers(HttpMethod.PUT, USERS)
                    .authenticated()
                    .requestMatchers(HttpMethod.DELETE, USERS)
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .build();
  }
}
