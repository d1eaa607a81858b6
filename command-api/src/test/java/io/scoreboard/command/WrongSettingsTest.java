package io.scoreboard.command;

import static org.assertj.core.api.Assertions.assertThatException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongSettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scoreboard.score.min-delta=2000000",
        "scoreboard.score.clock-window=-1s",
        "scoreboard.signature.keys=short",
        "scoreboard.signature.required-for=nobody",
        "scoreboard.rate-limit.player-per-second=0",
        "scoreboard.event-log.delivery-timeout=10s",
        "scoreboard.replies.partition=4",
        "scoreboard.replies.usual-wait=1m",
        "scoreboard.attempts.queue=0",
        "scoreboard.topics.forget-within=1s",
        "scoreboard.analytics.webhook=ftp://example.org"
      })
  void keepTheServiceFromStarting(String setting) {
    assertThatException().isThrownBy(() -> new RunningApi(Broker.shared(), "--" + setting).close());
  }
}
