package io.scoreboard.command.attempts;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Wires what watches the attempts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SuspicionSettings.class)
public class AttemptConfiguration {

  /** Outermost: the status it sees is final, whichever filter refused. */
  private static final int ORDER = Ordered.HIGHEST_PRECEDENCE;

  @Bean
  FilterRegistrationBean<AttemptFilter> attemptFilter(
      SuspicionSettings settings, MeterRegistry meters) {
    SuspicionWatch watch = new SuspicionWatch(settings, Ticker.systemTicker(), meters);
    FilterRegistrationBean<AttemptFilter> registration =
        new FilterRegistrationBean<>(new AttemptFilter(new AttemptLog(meters), watch));
    registration.addUrlPatterns("/api/score/update", "/api/score/actions/*", "/api/users/*");
    registration.setOrder(ORDER);
    return registration;
  }
}
