package io.scoreboard.command.ratelimit;

import io.lettuce.core.RedisURI;
import io.scoreboard.auth.InvalidSettingException;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The Redis that all instances of the command API share.
 *
 * @param url such as {@code redis://:password@host:6379/0} or {@code rediss://…} for TLS; none:
 *     each instance counts alone
 * @param timeout how long a request may wait for it
 */
@Validated
@ConfigurationProperties("scoreboard.redis")
record RedisSettings(
    @Nullable String url, @DefaultValue("5ms") @NotNull @DurationMin(millis = 1) Duration timeout) {

  /**
   * The address; an impossible one is refused at start-up, without repeating it: it has a secret.
   */
  RedisURI address() {
    try {
      return RedisURI.create(String.valueOf(url));
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingException(
          "SCOREBOARD_REDIS_URL is no Redis address: write redis://[:PASSWORD@]HOST[:PORT][/DB]");
    }
  }
}
