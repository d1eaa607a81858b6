package io.scoreboard.command.score;

import io.scoreboard.command.analytics.AnalyticsHook;
import io.scoreboard.command.eventlog.EventLog;
import io.scoreboard.command.ratelimit.RateLimitGate;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires score updates and revocations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ScoreSettings.class, SignatureSettings.class})
public class ScoreConfiguration {

  @Bean
  ScoreController scoreController(
      ScoreSettings settings,
      SignatureSettings signatures,
      RateLimitGate gate,
      EventLog log,
      AnalyticsHook analytics) {
    return new ScoreController(
        new ScoreCommandParser(settings),
        new ScoreDecision(
            new SignaturePolicy(signatures.verifier(), signatures.requiredFor()),
            settings.clockWindow()),
        gate,
        log,
        analytics,
        Clock.systemUTC());
  }

  @Bean
  RevocationController revocationController(EventLog log) {
    return new RevocationController(log, Clock.systemUTC());
  }
}
