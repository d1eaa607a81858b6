package io.scoreboard.standalone.rebuild;

import io.scoreboard.projector.streams.StreamsSettings;
import io.scoreboard.standalone.data.DataDirectory;
import io.scoreboard.standalone.start.Defaults;
import io.scoreboard.topics.TopicSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * The settings that a start on that directory would use, and its log file; a wrong one ends with
 * Spring Boot's exception.
 */
record ProjectorSettings(StreamsSettings streams, TopicSettings topics) {

  static ProjectorSettings of(DataDirectory data) {
    SpringApplication application = new SpringApplication(Bound.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setDefaultProperties(new Defaults(data, null).asProperties());
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    try (ConfigurableApplicationContext context = application.run()) {
      return new ProjectorSettings(
          context.getBean(StreamsSettings.class), context.getBean(TopicSettings.class));
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties({StreamsSettings.class, TopicSettings.class})
  static class Bound {}
}
