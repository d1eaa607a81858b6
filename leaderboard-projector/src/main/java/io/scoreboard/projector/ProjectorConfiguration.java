package io.scoreboard.projector;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.kafka.KafkaAccess;
import io.scoreboard.projector.deduplication.DeduplicationTopology;
import io.scoreboard.projector.leaderboard.LeaderboardTopology;
import io.scoreboard.projector.queries.QueryConfiguration;
import io.scoreboard.projector.rebuild.GateKeeper;
import io.scoreboard.projector.standings.PartitionBoards;
import io.scoreboard.projector.standings.StandingsTopology;
import io.scoreboard.projector.streams.OutputGate;
import io.scoreboard.projector.streams.StreamsApplication;
import io.scoreboard.projector.streams.StreamsProperties;
import io.scoreboard.projector.streams.StreamsSettings;
import io.scoreboard.projector.suspicion.SuspicionConfiguration;
import io.scoreboard.projector.verification.VerificationConfiguration;
import io.scoreboard.projector.witness.WitnessConfiguration;
import io.scoreboard.topics.TopicConfiguration;
import io.scoreboard.topics.TopicSweep;
import io.scoreboard.web.WebConfiguration;
import io.scoreboard.wire.Topic;
import io.scoreboard.wire.TopicLayout;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ProducerFactory;

/** Wires the projector: three topologies and the questions about what they hold. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamsSettings.class)
@Import({
  WebConfiguration.class,
  TopicConfiguration.class,
  QueryConfiguration.class,
  WitnessConfiguration.class,
  SuspicionConfiguration.class,
  VerificationConfiguration.class
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
      StreamsSettings settings, KafkaAccess kafka, MeterRegistry meters, TopicLayout topics) {
    Map<String, Object> client = kafka.streams();
    topics.ensure(client, settings.projection());
    boolean shown = settings.epoch() == 0 && !settings.withheld();
    OutputGate gate = shown ? OutputGate.opened() : OutputGate.closed();
    return new StreamsProperties(settings, client, meters, gate);
  }

  @Bean
  GateKeeper projectionGate(StreamsProperties properties, TopicLayout topics) {
    return new GateKeeper(properties, topics);
  }

  @Bean
  StreamsApplication deduplicationStreams(StreamsProperties properties) {
    String name = DeduplicationTopology.NAME;
    return new StreamsApplication(
        name,
        DeduplicationTopology.build(properties.settings().projection(), properties.gate()),
        properties.atLeastOnce(name),
        properties.meters());
  }

  @Bean
  StreamsApplication standingsStreams(
      StreamsProperties properties, PartitionBoards boards, TopicLayout topics) {
    String name = StandingsTopology.NAME;
    return new StreamsApplication(
        name,
        StandingsTopology.build(
            boards, properties.settings().projection(), properties.gate(), topics.erasure()),
        properties.exactlyOnce(name),
        properties.meters());
  }

  @Bean
  StreamsApplication leaderboardStreams(StreamsProperties properties, TopicLayout topics) {
    String name = LeaderboardTopology.NAME;
    int epoch = properties.settings().epoch();
    return new StreamsApplication(
        name,
        LeaderboardTopology.build(epoch, topics.partitions(), topics.erasure()),
        properties.atLeastOnce(name),
        properties.meters());
  }

  @Bean
  TopicSweep candidateSweep(
      TopicLayout topics, ProducerFactory<?, ?> producers, MeterRegistry meters) {
    return new TopicSweep(
        Topic.LEADERBOARD_CANDIDATES, topics, producers.getConfigurationProperties(), meters);
  }
}
