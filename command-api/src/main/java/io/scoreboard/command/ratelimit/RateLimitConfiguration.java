package io.scoreboard.command.ratelimit;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Wires the rate limiter. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RateLimitSettings.class, RedisSettings.class})
public class RateLimitConfiguration {

  @Bean
  @Conditional(RedisIsNamed.class)
  RedisBuckets redisBuckets(RedisSettings redis) {
    return new RedisBuckets(redis.address(), redis.timeout(), TimeMeter.SYSTEM_MILLISECONDS);
  }

  @Bean
  RateLimiter commandRateLimiter(
      RateLimitSettings settings, ObjectProvider<RedisBuckets> redis, MeterRegistry meters) {
    RateLimiter alone =
        new QuotaRateLimiter(settings, new LocalBuckets(settings, TimeMeter.SYSTEM_NANOTIME));
    RedisBuckets shared = redis.getIfAvailable();
    return shared == null
        ? alone
        : new FallbackRateLimiter(
            new QuotaRateLimiter(settings, shared), alone, meters, System::nanoTime);
  }

  @Bean
  RateLimitGate rateLimitGate(RateLimiter limiter) {
    return new RateLimitGate(limiter);
  }

  /** An empty address is none, as environments that always set the variable expect. */
  static final class RedisIsNamed implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return StringUtils.hasText(context.getEnvironment().getProperty("scoreboard.redis.url"));
    }
  }
}
