package io.scoreboard.gateway.fanout;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the way of a change to everyone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FanoutSettings.class)
public class FanoutConfiguration {

  @Bean
  Signal gatewaySignal() {
    return new Signal();
  }

  @Bean
  Fanout gatewayFanout(List<Audience> audiences, Signal signal, MeterRegistry meters) {
    Timer age =
        Timer.builder("scoreboard.gateway.feed.age")
            .description("From a record's time in Kafka until it is offered to viewers")
            .publishPercentileHistogram()
            .register(meters);
    audiences.forEach(audience -> count(audience, meters));
    return new Fanout(
        audiences,
        signal,
        recordedAt ->
            age.record(Duration.ofMillis(Math.max(0, System.currentTimeMillis() - recordedAt))));
  }

  @Bean(initMethod = "start")
  Ticker gatewayTicker(
      FanoutSettings settings, Signal signal, Fanout fanout, MeterRegistry meters) {
    Ticker ticker = new Ticker(signal, settings.tick(), fanout::tick);
    FunctionCounter.builder("scoreboard.gateway.tick.failures", ticker, Ticker::failures)
        .description("Ticks that failed")
        .register(meters);
    return ticker;
  }

  private static void count(Audience audience, MeterRegistry meters) {
    Gauge.builder("scoreboard.gateway.connections", audience, Audience::size)
        .description("Viewers connected")
        .tag("kind", audience.kind())
        .register(meters);
  }
}
