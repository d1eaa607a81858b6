package io.scoreboard.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.scoreboard.auth.InvalidSettingException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplySettingsTest {

  @Test
  void readsTheConfiguredPartition() {
    assertThat(settings(3, "pod-7").partitionOf(4, "x")).isEqualTo(3);
  }

  @Test
  void refusesAPartitionThatDoesNotExist() {
    assertThatExceptionOfType(InvalidSettingException.class)
        .isThrownBy(() -> settings(4, null).partitionOf(4, "x"))
        .withMessageContaining("has 4 partitions");
  }

  @Test
  void findsAPartitionByTheInstance() {
    assertThat(settings(null, "pod-7").partitionOf(4, "x"))
        .isEqualTo(settings(null, "pod-7").partitionOf(4, "y"))
        .isBetween(0, 3);
    assertThat(settings(null, null).partitionOf(4, "negative hash: polygenelubricants"))
        .isBetween(0, 3);
  }

  private static ReplySettings settings(@Nullable Integer partition, @Nullable String instance) {
    return new ReplySettings(
        partition, instance, Duration.ofSeconds(2), Duration.ofSeconds(10), 10);
  }
}
