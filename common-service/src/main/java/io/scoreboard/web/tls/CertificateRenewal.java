package io.scoreboard.web.tls;

import io.micrometer.core.instrument.MeterRegistry;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * Gives new connections the new certificate when the files of the server's SSL bundle change; one
 * that cannot be used, or is not of the private key, leaves the old one in place, with a line in
 * the log, and either way {@code scoreboard_tls_renewals_total} counts it. Spring Boot does this
 * for Tomcat, not for Jetty.
 *
 * @param bundle its name; its {@code reload-on-update} must be on
 */
record CertificateRenewal(SslBundles bundles, String bundle, MeterRegistry meters)
    implements JettyServerCustomizer {

  private static final Logger LOG = LoggerFactory.getLogger(CertificateRenewal.class);

  @Override
  public void customize(Server server) {
    for (SslContextFactory.Server tls : server.getContainedBeans(SslContextFactory.Server.class)) {
      bundles.addBundleUpdateHandler(bundle, renewed -> renew(tls, renewed));
    }
  }

  private void renew(SslContextFactory.Server tls, SslBundle renewed) {
    try {
      KeyPairCheck.require(renewed.getManagers().getKeyManagers());
      tls.reload(
          factory -> {
            factory.setKeyStore(renewed.getStores().getKeyStore());
            factory.setTrustStore(renewed.getStores().getTrustStore());
          });
      count("done");
      LOG.info("the certificate of {} was renewed", bundle);
    } catch (Exception e) { // whatever it is, there is a certificate that works
      count("failed");
      LOG.error("the new certificate of {} cannot be used; the old one stays", bundle, e);
    }
  }

  private void count(String result) {
    meters.counter("scoreboard.tls.renewals", "result", result).increment();
  }
}
