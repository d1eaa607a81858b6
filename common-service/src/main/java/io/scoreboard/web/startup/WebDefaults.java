package io.scoreboard.web.startup;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The framework settings every service starts from. They have the lowest precedence: whatever is
 * set elsewhere wins. They are here because only one {@code application.yml} is seen when several
 * services share a process.
 */
final class WebDefaults implements EnvironmentPostProcessor, Ordered {

  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("spring.threads.virtual.enabled", true),
          Map.entry("spring.main.banner-mode", "off"),
          // nobody uploads files or sends forms
          Map.entry("spring.servlet.multipart.enabled", false),
          Map.entry("spring.mvc.formcontent.filter.enabled", false),
          Map.entry("server.jetty.max-http-form-post-size", "16KB"),
          // a proxy is believed where one is set up, not where a cloud is noticed
          Map.entry("server.forward-headers-strategy", "none"),
          // more wait in the backlog; slow ones are cut, so there is always room soon
          Map.entry("server.jetty.max-connections", 20_000),
          // a token of 8 KiB must fit
          Map.entry("server.max-http-request-header-size", "16KB"),
          Map.entry("management.endpoints.access.default", "none"),
          Map.entry("management.endpoint.health.access", "read-only"),
          Map.entry("management.endpoint.prometheus.access", "read-only"),
          Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
          Map.entry("management.endpoints.web.discovery.enabled", false),
          Map.entry("management.endpoints.jmx.exposure.exclude", "*"),
          Map.entry("management.endpoint.health.probes.enabled", true),
          // ready only when everything that reports health is: streams, feed, web server
          Map.entry("management.endpoint.health.group.readiness.include", "*"),
          Map.entry("management.health.diskspace.enabled", false),
          Map.entry("management.health.ssl.enabled", false),
          Map.entry("management.endpoint.health.show-components", "never"),
          Map.entry("management.endpoint.health.show-details", "never"),
          Map.entry("logging.pattern.correlation", "[%X{traceId:-}] "),
          // a wrong path or method is the caller's affair, and already a measured 4xx
          Map.entry("logging.level.org.springframework.web.servlet.PageNotFound", "error"),
          Map.entry("logging.level.org.apache.kafka", "warn"),
          Map.entry("logging.level.kafka", "warn"),
          // warns of each late answer with the whole record; late answers are counted instead
          Map.entry("logging.level.org.springframework.kafka.requestreply", "error"),
          Map.entry("logging.level.state.change.logger", "warn"));

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment.getPropertySources().addLast(new MapPropertySource("scoreboardDefaults", DEFAULTS));
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE; // after the files are read, or they would come below these
  }
}
