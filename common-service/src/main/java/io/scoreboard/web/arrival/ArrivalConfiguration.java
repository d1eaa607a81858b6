package io.scoreboard.web.arrival;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the watch over slow senders into the web server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArrivalSettings.class)
public class ArrivalConfiguration {

  @Bean
  WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> arrivals(
      ArrivalSettings settings, MeterRegistry meters) {
    Counter late =
        Counter.builder("scoreboard.http.late")
            .description("Connections cut because a request took too long to come in")
            .register(meters);
    return factory -> factory.addServerCustomizers(new Arrivals(settings, late));
  }
}
