package io.scoreboard.web.json;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes every body that a handler reads strict JSON in UTF-8. */
@Configuration(proxyBeanMethods = false)
public class JsonConfiguration {

  @Bean
  StrictJson strictJson() {
    return new StrictJson();
  }

  @Bean
  Utf8Bodies utf8Bodies() {
    return new Utf8Bodies();
  }
}
