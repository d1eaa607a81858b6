package io.scoreboard.web.tls;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the renewal of certificates where the server speaks TLS by itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("server.ssl.bundle")
public class TlsConfiguration {

  @Bean
  WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> certificateRenewal(
      SslBundles bundles, @Value("${server.ssl.bundle}") String name, MeterRegistry meters) {
    return factory -> factory.addServerCustomizers(new CertificateRenewal(bundles, name, meters));
  }
}
