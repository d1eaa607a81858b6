package io.scoreboard.projector;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.projector.deduplication.DeduplicationTopology;
import io.scoreboard.projector.leaderboard.LeaderboardTopology;
import io.scoreboard.projector.queries.QueryConfiguration;
import io.scoreboard.projector.standings.PartitionBoards;
import io.scoreboard.projector.standings.StandingsTopology;
import io.scoreboard.projector.streams.StreamsApplication;
import io.scoreboard.projector.streams.StreamsProperties;
import io.scoreboard.projector.streams.StreamsSettings;
import io.scoreboard.projector.witness.WitnessConfiguration;
import io.scoreboard.topics.TopicConfiguration;
import io.scoreboard.web.WebConfiguration;
import io.scoreboard.wire.TopicLayout;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the projector: three topologies and the questions about what they hold. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamsSettings.class)
@Import({
  WebConfiguration.class,
  TopicConfiguration.class,
  QueryConfiguration.class,
  WitnessConfiguration.class
})
public class ProjectorConfiguration {

  @Bean
  PartitionBoards partitionBoards(MeterRegistry meters) {
    PartitionBoards boards = new PartitionBoards();
    Gauge.builder("scoreboard.board.users", boards, PartitionBoards::size)
        .description("Users on the boards of the partitions held here")
        .register(meters);
    return boards;
  }

  /** Needs the topics first: Streams refuses to start without its sources. */
  @Bean
  StreamsProperties streamsProperties(
      StreamsSettings settings,
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      MeterRegistry meters,
      TopicLayout topics) {
    Map<String, Object> client = new HashMap<>(kafka.buildStreamsProperties());
    client.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        connection.getStreams().getBootstrapServers());
    return new StreamsProperties(settings, client, meters);
  }

  @Bean
  StreamsApplication deduplicationStreams(StreamsProperties properties) {
    String name = DeduplicationTopology.NAME;
    return new StreamsApplication(
        name, DeduplicationTopology.build(), properties.atLeastOnce(name), properties.meters());
  }

  @Bean
  StreamsApplication standingsStreams(StreamsProperties properties, PartitionBoards boards) {
    String name = StandingsTopology.NAME;
    int epoch = properties.settings().epoch();
    return new StreamsApplication(
        name,
        StandingsTopology.build(boards, epoch),
        properties.exactlyOnce(name),
        properties.meters());
  }

  @Bean
  StreamsApplication leaderboardStreams(StreamsProperties properties) {
    String name = LeaderboardTopology.NAME;
    int epoch = properties.settings().epoch();
    return new StreamsApplication(
        name, LeaderboardTopology.build(epoch), properties.atLeastOnce(name), properties.meters());
  }
}
