package io.scoreboard.web;

import io.scoreboard.auth.Identity;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A tiny service on the shared edge, started once on a free port for all tests. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({WebConfiguration.class, TestEdge.Api.class})
class TestEdge {

  static final String SECRET = UUID.randomUUID().toString();

  private static @Nullable Integer port;

  /** Where it listens. */
  static synchronized int port() {
    if (port == null) {
      port =
          SpringApplication.run(
                  TestEdge.class, "--server.port=0", "--scoreboard.jwt.secret=" + SECRET)
              .getEnvironment()
              .getRequiredProperty("local.server.port", Integer.class);
    }
    return port;
  }

  @Bean
  @Order(1)
  SecurityFilterChain apiChain(HttpSecurity http, ApiSecurity security) {
    return security
        .prepare(http, request -> query(request.getParameterValues("access_token")))
        .securityMatcher("/api/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/api/open/**")
                    .permitAll()
                    .requestMatchers("/api/admin")
                    .hasRole("admin")
                    .anyRequest()
                    .authenticated())
        .build();
  }

  private static List<String> query(String @Nullable [] values) {
    return values == null ? List.of() : List.of(values);
  }

  /** Fails before any handler is found. */
  @Bean
  FilterRegistrationBean<Filter> brokenFilter() {
    FilterRegistrationBean<Filter> broken =
        new FilterRegistrationBean<>(
            (_, _, _) -> {
              throw new IllegalStateException("secret inner words");
            });
    broken.addUrlPatterns("/broken");
    broken.setOrder(-200); // before the security filters
    return broken;
  }

  /** What a body may hold. */
  record Body(@Nullable String text, @Nullable Long number, @Nullable List<Integer> list, int n) {}

  @RestController
  static class Api {

    @GetMapping("/api/me")
    Map<String, String> me(@AuthenticationPrincipal Identity identity) {
      return Map.of("subject", identity.subject());
    }

    @GetMapping("/api/admin")
    String admin() {
      return "admin";
    }

    @PostMapping(path = "/api/open/body", consumes = MediaType.APPLICATION_JSON_VALUE)
    Body echo(@RequestBody Body body) {
      return body;
    }

    @GetMapping(path = "/api/open/number", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Integer> number(@RequestParam int n) {
      return Map.of("n", n);
    }

    @GetMapping("/api/open/header")
    String header(@RequestHeader("X-Needed") String header) {
      return header;
    }

    @GetMapping("/api/open/bug")
    String bug() {
      throw new IllegalStateException("secret inner words");
    }

    @GetMapping("/api/open/expected")
    String expected() {
      throw new ProblemException(
          ProblemType.EVENT_LOG_UNAVAILABLE, "try again", Map.of("Retry-After", "1"));
    }

    @GetMapping("/api/open/denied")
    String denied() {
      throw new AccessDeniedException("inner words");
    }

    @GetMapping("/api/open/cached")
    ResponseEntity<String> cached() {
      return ResponseEntity.ok().cacheControl(CacheControl.noCache()).eTag("1").body("x");
    }

    @GetMapping("/api/open/trace")
    String trace(HttpServletRequest request) {
      return TraceContext.of(request).traceparent();
    }

    @GetMapping("/api/later")
    Callable<String> later(@AuthenticationPrincipal Identity identity, HttpServletRequest request) {
      return () -> identity.subject() + " " + TraceContext.of(request).traceId();
    }

    @GetMapping("/api/open/later-bug")
    Callable<String> laterBug() {
      return () -> {
        throw new IllegalStateException("secret inner words");
      };
    }

    @GetMapping("/api/open/sent")
    void sent(HttpServletResponse response) throws IOException {
      response.sendError(503, "inner words");
    }

    @GetMapping("/unlisted")
    String unlisted() {
      return "no chain lets me out";
    }
  }
}
