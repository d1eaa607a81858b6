package io.scoreboard.gateway.websocket;

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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Wires {@code /ws/scoreboard}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OriginSettings.class, MessageSettings.class})
public class WebSocketConfiguration {

  static final String PATH = "/ws/scoreboard";

  private static final String SUBPROTOCOL = "scoreboard.v1";

  @Bean
  Audience gatewayWebSocketAudience(ConnectionSettings settings) {
    Pulse pulse = new Pulse(settings.ping(), Optional.of(settings.silentAfter()));
    return new Audience("websocket", new WebSocketEncoding(), pulse);
  }

  @Bean
  DefaultHandshakeHandler gatewayHandshakeHandler(ConnectionSettings settings) {
    DefaultHandshakeHandler handler = new DefaultHandshakeHandler(new PlainUpgrade(settings));
    handler.setSupportedProtocols(SUBPROTOCOL);
    return handler;
  }

  @Bean
  HandshakeController gatewayHandshakeController(
      DefaultHandshakeHandler gatewayHandshakeHandler,
      OriginSettings origins,
      Lobby lobby,
      Admission admission,
      MessageSettings messages,
      @Qualifier("gatewayWebSocketAudience") Audience audience) {
    return new HandshakeController(
        gatewayHandshakeHandler,
        new ScoreboardSocket(lobby, audience, messages),
        new OriginPolicy(origins.allowedOrigins()),
        admission);
  }

  @Bean
  @Order(31)
  SecurityFilterChain gatewayWebSocketSecurity(
      HttpSecurity http, ApiSecurity security, Admission admission) {
    return security
        .prepare(http, new AccessTokenParameter(), new SubprotocolToken())
        .securityMatcher(PATH)
        .addFilterAfter(new AddressFilter(admission), HeaderWriterFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }
}
