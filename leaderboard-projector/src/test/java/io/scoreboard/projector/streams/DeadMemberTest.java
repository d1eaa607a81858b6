package io.scoreboard.projector.streams;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class DeadMemberTest {

  /** Whatever is wrong with Kafka, the thread is replaced. */
  @Test
  void anAddressThatIsGoneIsNoError() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "dying");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "kafka.invalid:9092");
    DeadMember dead = new DeadMember(properties);
    assertThatCode(() -> dead.leave("dying-StreamThread-1")).doesNotThrowAnyException();
  }
}
