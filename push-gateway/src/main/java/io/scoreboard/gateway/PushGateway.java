package io.scoreboard.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The push gateway as a service of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(PushGatewayConfiguration.class)
public class PushGateway {

  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(PushGateway.class, arguments);
  }
}
