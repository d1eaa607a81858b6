package io.scoreboard.projector.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class SuspicionSettingsTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Bound.class);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "window=0s",
        "window=2d",
        "refusals=0",
        "refused-percent=101",
        "actions=-1",
        "points=many",
        "remembered=0",
        "start-after=-1s"
      })
  void aWrongValueKeepsTheProjectorFromStarting(String setting) {
    runner
        .withPropertyValues("scoreboard.suspicion." + setting)
        .run(context -> assertThat(context).hasFailed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"window=10m", "refusals=1", "start-after=0s"})
  void aGoodOneDoesNot(String setting) {
    runner
        .withPropertyValues("scoreboard.suspicion." + setting)
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(SuspicionSettings.class)
  static class Bound {}
}
