package io.scoreboard.web.token;

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
    return TokenVerifiers.of(settings, Clock.systemUTC(), meters);
  }
}
