package io.scoreboard.web;

import io.scoreboard.auth.TokenVerifier;
import io.scoreboard.web.arrival.ArrivalConfiguration;
import io.scoreboard.web.json.JsonConfiguration;
import io.scoreboard.web.tls.TlsConfiguration;
import io.scoreboard.web.token.TokenConfiguration;
import jakarta.servlet.Filter;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Everything that the HTTP edges share; each service imports it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpSettings.class)
@Import({
  TokenConfiguration.class,
  JsonConfiguration.class,
  ArrivalConfiguration.class,
  TlsConfiguration.class
})
public class WebConfiguration {

  private static final RandomGenerator RANDOM = () -> ThreadLocalRandom.current().nextLong();

  /** Spring's filter that measures requests comes second; the status it sees must be final. */
  private static final int INSIDE_THE_METRICS = Ordered.HIGHEST_PRECEDENCE + 2;

  @Bean
  AuthenticationProvider bearerAuthenticationProvider(TokenVerifier verifier) {
    return new BearerAuthenticationProvider(verifier);
  }

  @Bean
  ApiSecurity apiSecurity(AuthenticationProvider bearers, ProblemWriter problems) {
    return new ApiSecurity(bearers, problems);
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain fallbackSecurityChain(HttpSecurity http, ProblemWriter problems) {
    return new FallbackSecurity(problems).chain(http);
  }

  /**
   * Requests are measured as a whole; a timer around each security filter cost more than they do.
   */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  RequestRejectedHandler rejectedRequests(ProblemWriter problems) {
    return new RejectedRequests(problems);
  }

  @Bean
  ProblemWriter problemWriter(JsonMapper json) {
    return new ProblemWriter(json);
  }

  @Bean
  Failures requestFailures(ProblemWriter problems) {
    return new Failures(problems);
  }

  @Bean
  ProblemAdvice problemAdvice(ProblemWriter problems, Failures failures) {
    return new ProblemAdvice(problems, failures);
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> containerProblems(JsonMapper json) {
    return factory -> factory.addServerCustomizers(new ContainerProblems(json, RANDOM));
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> unreadBodies() {
    return factory -> factory.addServerCustomizers(new UnreadBodies());
  }

  /** Connections come in bursts: viewers after a restart, pools under load. Java's usual is 50. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> backlog(HttpSettings settings) {
    return factory ->
        factory.addServerCustomizers(
            server -> {
              for (Connector connector : server.getConnectors()) {
                ((ServerConnector) connector).setAcceptQueueSize(settings.backlog());
              }
            });
  }

  @Bean
  FilterRegistrationBean<EdgeFilter> edgeFilter(Failures failures) {
    return ordered(new EdgeFilter(failures, RANDOM), INSIDE_THE_METRICS);
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
      HttpSettings settings, Failures failures) {

    return ordered(new BodyLimitFilter(failures, settings.maxBody()), INSIDE_THE_METRICS + 1);
  }

  private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int order) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
