package io.scoreboard.command.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scoreboard.auth.InvalidSettingException;
import io.scoreboard.auth.Role;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RateLimitConfigurationTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
          .withUserConfiguration(RateLimitConfiguration.class);

  @Test
  void countsAloneWithoutRedis() {
    runner.run(
        context ->
            assertThat(context.getBean(RateLimiter.class)).isInstanceOf(QuotaRateLimiter.class));
  }

  @Test
  void anEmptyAddressIsNone() {
    runner
        .withPropertyValues("scoreboard.redis.url=")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RedisBuckets.class));
  }

  @Test
  void startsThoughRedisIsAway() {
    runner
        .withPropertyValues("scoreboard.redis.url=redis://:secret@127.0.0.1:1")
        .run(
            context ->
                assertThat(context.getBean(RateLimiter.class))
                    .isInstanceOf(FallbackRateLimiter.class));
  }

  @Test
  void sharesByTheRedisOfTheSetting() throws IOException {
    RedisServer.require();
    try (RedisServer redis = RedisServer.start()) {
      runner
          .withPropertyValues(
              "scoreboard.redis.url=" + redis.address().toURI(), "scoreboard.redis.timeout=5s")
          .run(
              context -> {
                await()
                    .atMost(Duration.ofSeconds(30))
                    .until(context.getBean(RedisBuckets.class)::isConnected);
                context
                    .getBean(RateLimiter.class)
                    .take(RateLimiterContract.who("bob", Role.PLAYER));
                assertThat(context.getBean(MeterRegistry.class))
                    .extracting(meters -> meters.counter("scoreboard.rate.limit.fallbacks").count())
                    .isEqualTo(0.0);
              });
    }
  }

  @Test
  void refusesWhatIsNoAddressAndKeepsTheSecret() {
    runner
        .withPropertyValues("scoreboard.redis.url=http://:hunter2@example.org")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageContaining("SCOREBOARD_REDIS_URL")
                    .hasMessageNotContaining("hunter2"));
  }
}
