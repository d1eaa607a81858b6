package io.scoreboard.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Runs the command API as a process of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandApiConfiguration.class)
public class CommandApi {

  /** Starts the service; settings come from the environment. */
  public static void main(String[] args) {
    SpringApplication.run(CommandApi.class, args);
  }
}
