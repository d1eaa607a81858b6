package io.scoreboard.standalone.start;

import io.scoreboard.command.CommandApiConfiguration;
import io.scoreboard.gateway.PushGatewayConfiguration;
import io.scoreboard.projector.ProjectorConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The three services in one application context behind one web server. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  CommandApiConfiguration.class,
  ProjectorConfiguration.class,
  PushGatewayConfiguration.class
})
class StandaloneApplication {}
