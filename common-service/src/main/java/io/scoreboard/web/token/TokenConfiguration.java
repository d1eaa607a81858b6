package io.scoreboard.web.token;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.auth.TokenVerifier;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the one token verifier of the process. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JwtSettings.class)
public class TokenConfiguration {

  @Bean
  TokenVerifier tokenVerifier(JwtSettings settings, MeterRegistry meters) {
    Clock clock = Clock.systemUTC();
    return new RememberingTokenVerifier(
        TokenVerifiers.of(settings, clock, meters), clock, Ticker.systemTicker());
  }
}
