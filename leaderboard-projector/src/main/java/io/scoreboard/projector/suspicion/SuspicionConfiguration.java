package io.scoreboard.projector.suspicion;

import io.scoreboard.projector.streams.LateStart;
import io.scoreboard.projector.streams.OutputGate;
import io.scoreboard.projector.streams.StreamsApplication;
import io.scoreboard.projector.streams.StreamsProperties;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the watching of attempts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SuspicionSettings.class)
public class SuspicionConfiguration {

  /** What a fetch waits for, half a second at most, instead of asking again for every record. */
  private static final int FETCH_BYTES = 1 << 20;

  /** One thread, and no hurry: it is to cost as little as it can. */
  private static final Map<String, Object> MODEST =
      Map.of(
          StreamsConfig.mainConsumerPrefix(ConsumerConfig.FETCH_MIN_BYTES_CONFIG),
          FETCH_BYTES,
          StreamsConfig.NUM_STREAM_THREADS_CONFIG,
          1,
          StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG,
          0,
          StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
          1_000,
          StreamsConfig.POLL_MS_CONFIG,
          1_000);

  /** One group for all epochs: attempts are the same for all. */
  @Bean
  LateStart suspicionStreams(SuspicionSettings settings, StreamsProperties projection) {
    StreamsProperties properties =
        new StreamsProperties(
            projection.settings().withEpoch(0),
            projection.client(),
            projection.meters(),
            OutputGate.opened(),
            MODEST);
    String name = SuspicionTopology.NAME;
    StreamsApplication application =
        new StreamsApplication(
            name,
            SuspicionTopology.build(settings, new Alarm(projection.meters())),
            properties.atLeastOnce(name),
            projection.meters());
    return new LateStart(application, settings.startAfter());
  }
}
