package io.scoreboard.gateway.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoreboard.auth.InvalidSettingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginPolicyTest {

  private final OriginPolicy policy = new OriginPolicy(List.of("https://game.example"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://board.example",
        "http://BOARD.example",
        "http://board.example:80",
        "https://game.example",
        "https://game.example:443"
      })
  void allowsTheOwnPageAndThoseOnTheList(String origin) {
    assertThat(policy.allows(origin, "http", "board.example")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://board.example",
        "http://board.example:8080",
        "http://evil.example",
        "http://board.example.evil.example",
        "http://game.example",
        "http://board.example/",
        "http://someone@board.example",
        "file://",
        "null",
        ""
      })
  void refusesEveryOtherPage(String origin) {
    assertThat(policy.allows(origin, "http", "board.example")).isFalse();
  }

  @Test
  void allowsClientsThatAreNoBrowsers() {
    assertThat(policy.allows(null, "http", "board.example")).isTrue();
  }

  @Test
  void comparesThePortThatTheClientUsed() {
    assertThat(policy.allows("http://[::1]:8083", "http", "[::1]:8083")).isTrue();
    assertThat(policy.allows("http://localhost:3000", "http", "localhost:8083")).isFalse();
  }

  @Test
  void refusesPagesWhenNoHostIsSaid() {
    assertThat(policy.allows("http://null", "http", null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"game.example", "*", "https://game.example/board", "ftp://game.example"})
  void startsOnlyWithAListOfOrigins(String wrong) {
    assertThatThrownBy(() -> new OriginPolicy(List.of(wrong)))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("SCOREBOARD_ALLOWED_ORIGINS");
  }
}
