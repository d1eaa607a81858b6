package io.scoreboard.gateway.sse;

import io.scoreboard.gateway.admission.AddressFilter;
import io.scoreboard.gateway.admission.Admission;
import io.scoreboard.gateway.connection.ConnectionSettings;
import io.scoreboard.gateway.connection.Pulse;
import io.scoreboard.gateway.fanout.Audience;
import io.scoreboard.gateway.lobby.AccessTokenParameter;
import io.scoreboard.gateway.lobby.Lobby;
import io.scoreboard.web.ApiSecurity;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Wires {@code /api/score/stream}. */
@Configuration(proxyBeanMethods = false)
public class SseConfiguration {

  static final String PATH = "/api/score/stream";

  @Bean
  Audience gatewayStreamAudience(ConnectionSettings settings) {
    return new Audience("sse", new SseEncoding(), new Pulse(settings.comment(), Optional.empty()));
  }

  @Bean
  StreamController gatewayStreamController(
      Admission admission, Lobby lobby, @Qualifier("gatewayStreamAudience") Audience audience) {
    return new StreamController(admission, lobby, audience);
  }

  @Bean
  @Order(32)
  SecurityFilterChain gatewayStreamSecurity(
      HttpSecurity http, ApiSecurity security, Admission admission) {
    return security
        .prepare(http, new AccessTokenParameter())
        .securityMatcher(PATH)
        .addFilterAfter(new AddressFilter(admission), HeaderWriterFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }
}
