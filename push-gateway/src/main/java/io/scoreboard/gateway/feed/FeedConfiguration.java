package io.scoreboard.gateway.feed;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.gateway.board.CurrentBoard;
import io.scoreboard.gateway.board.NewestPerUser;
import io.scoreboard.gateway.fanout.Fanout;
import io.scoreboard.gateway.lobby.Lobby;
import io.scoreboard.wire.TopicLayout;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;

/** Wires the feed; the application is ready only after its first read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
public class FeedConfiguration {

  @Bean
  Intake gatewayIntake(
      FeedSettings settings, CurrentBoard board, Fanout fanout, MeterRegistry meters) {
    Intake intake = new Intake(board, new NewestPerUser(settings.rememberedUsers()), fanout);
    FunctionCounter.builder("scoreboard.gateway.unreadable.records", intake, Intake::unreadable)
        .description("Records that could not be read and were skipped")
        .register(meters);
    return intake;
  }

  @Bean(initMethod = "start")
  BoardFeed gatewayBoardFeed(
      ConsumerFactory<?, ?> kafka,
      Intake intake,
      TopicLayout topics,
      CurrentBoard board,
      Lobby lobby,
      MeterRegistry meters) {
    var consumers = consumerFactory(kafka.getConfigurationProperties(), meters);
    Runnable onFirstRead =
        () -> {
          board.completeFirstRead();
          lobby.open();
        };
    BoardFeed feed =
        new BoardFeed(consumers::createConsumer, intake, topics.partitions(), onFirstRead);
    FunctionCounter.builder("scoreboard.gateway.feed.failures", feed, BoardFeed::failures)
        .description("How often the consumer failed and was replaced")
        .register(meters);
    return feed;
  }

  /** Holds readiness back until there is a board to show. */
  @Bean
  ApplicationRunner gatewayFirstRead(BoardFeed feed) {
    return _ -> feed.firstRead().join();
  }

  private static DefaultKafkaConsumerFactory<byte[], byte[]> consumerFactory(
      Map<String, Object> client, MeterRegistry meters) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "scoreboard-gateway");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    // what the projector writes is the same however often it is written: no need to wait for
    // commits
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    var factory =
        new DefaultKafkaConsumerFactory<>(
            settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    factory.addListener(new MicrometerConsumerListener<>(meters));
    return factory;
  }
}
