package io.scoreboard.gateway.board;

import io.scoreboard.web.ApiSecurity;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Wires the board and its endpoint. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopTenSettings.class)
public class BoardConfiguration {

  @Bean
  CurrentBoard gatewayCurrentBoard() {
    return new CurrentBoard();
  }

  @Bean
  TopTenController gatewayTopTenController(CurrentBoard board) {
    return new TopTenController(board);
  }

  @Bean
  @Order(30)
  SecurityFilterChain gatewayTopTenSecurity(
      HttpSecurity http, ApiSecurity security, TopTenSettings settings) {
    return security
        .prepare(http)
        .securityMatcher("/api/score/top10")
        .authorizeHttpRequests(
            requests -> {
              if (settings.top10Public()) {
                requests.anyRequest().permitAll();
              } else {
                requests.anyRequest().authenticated();
              }
            })
        .build();
  }
}
