package io.scoreboard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The last filter chain: lets the probes and the metrics through, and knows no other path. */
record FallbackSecurity(ProblemWriter problems) {

  private static final String[] OPEN = {
    "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus"
  };

  SecurityFilterChain chain(HttpSecurity http) {
    return ApiSecurity.stateless(http)
        .authorizeHttpRequests(
            requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().denyAll())
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(this::hide).accessDeniedHandler(this::hide))
        .build();
  }

  private void hide(HttpServletRequest request, HttpServletResponse response, Exception cause)
      throws IOException {
    problems.write(
        request, response, ProblemType.NOT_FOUND, "there is nothing at this path", Map.of());
  }
}
