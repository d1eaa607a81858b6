package io.scoreboard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;

/**
 * What every service's filter chain has in common: no session, bearer tokens, problems instead of
 * pages. A token that is not accepted is a 401 on every path, public ones too; two tokens are a
 * 400; no token where one is needed is a 401; a token that does not suffice is a 403.
 */
public final class ApiSecurity {

  private static final String NO_TOKEN = "send a token: Authorization: Bearer <JWT>";

  private final AuthenticationProvider bearers;
  private final ProblemWriter problems;

  ApiSecurity(AuthenticationProvider bearers, ProblemWriter problems) {
    this.bearers = bearers;
    this.problems = problems;
  }

  /**
   * Sets up the chain; the caller adds its {@code securityMatcher} and {@code
   * authorizeHttpRequests}.
   *
   * @param sources where a token may be besides the {@code Authorization} header
   */
  public HttpSecurity prepare(HttpSecurity http, TokenSource... sources) {
    return stateless(http)
        .addFilterBefore(bearerFilter(sources), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(this::challenge)
                    .accessDeniedHandler(
                        (request, response, _) ->
                            problems.write(
                                request,
                                response,
                                ProblemType.FORBIDDEN,
                                "the token does not allow this",
                                Map.of())));
  }

  /** Without sessions, forms, log-out pages, saved requests and CSRF tokens, which need cookies. */
  static HttpSecurity stateless(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(HeadersConfigurer::defaultsDisabled)
        .headers(headers -> headers.addHeaderWriter(ApiSecurity::forbidStoring));
  }

  private AuthenticationFilter bearerFilter(TokenSource... sources) {
    List<TokenSource> all =
        Stream.concat(Stream.of(TokenSource.authorizationHeader()), Stream.of(sources)).toList();
    AuthenticationFilter filter =
        new AuthenticationFilter(new ProviderManager(bearers), new BearerConverter(all));
    filter.setSuccessHandler((_, _, _) -> {}); // the chain goes on
    filter.setFailureHandler(this::challenge);
    return filter;
  }

  private void challenge(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    switch (cause) {
      case BearerRefusedException refused ->
          problems.write(
              request,
              response,
              refused.code().problem(),
              String.valueOf(refused.getMessage()),
              Map.of(HttpHeaders.WWW_AUTHENTICATE, refused.code().challenge()));
      case AuthenticationException _ ->
          problems.write(
              request,
              response,
              ProblemType.UNAUTHENTICATED,
              NO_TOKEN,
              Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }
  }

  private static void forbidStoring(HttpServletRequest request, HttpServletResponse response) {
    if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}
