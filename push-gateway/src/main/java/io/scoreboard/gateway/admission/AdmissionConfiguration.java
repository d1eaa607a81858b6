package io.scoreboard.gateway.admission;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.gateway.lobby.Lobby;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the door. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HandshakeSettings.class)
public class AdmissionConfiguration {

  @Bean
  Admission gatewayAdmission(HandshakeSettings limits, Lobby lobby, MeterRegistry meters) {
    TimeMeter time = TimeMeter.SYSTEM_NANOTIME;
    return new Admission(
        new Turnstile(limits.addressBurst(), limits.addressPerSecond(), limits.remembered(), time),
        new Turnstile(limits.subjectBurst(), limits.subjectPerSecond(), limits.remembered(), time),
        lobby,
        meters);
  }
}
