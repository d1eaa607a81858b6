package io.scoreboard.command.ratelimit;

import io.github.bucket4j.TimeMeter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the rate limiter. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimitSettings.class)
public class RateLimitConfiguration {

  @Bean
  RateLimiter commandRateLimiter(RateLimitSettings settings) {
    return new LocalRateLimiter(settings, TimeMeter.SYSTEM_NANOTIME);
  }

  @Bean
  RateLimitGate rateLimitGate(RateLimiter limiter) {
    return new RateLimitGate(limiter);
  }
}
