package io.scoreboard.projector.suspicion;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scoreboard.attempts.CommandAttempt;
import io.scoreboard.attempts.SuspiciousActivity;
import io.scoreboard.projector.streams.DeadLetters;
import io.scoreboard.projector.streams.OutputGate;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;

/** The topology in memory, with attempts as tests like to write them: times are seconds. */
final class Watched implements AutoCloseable {

  static final SuspicionSettings SETTINGS =
      new SuspicionSettings(Duration.ofMinutes(1), 20, 50, 30, 1_000, 3, Duration.ZERO);

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final TopologyTestDriver driver;

  Watched() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "suspicion");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
    properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
    properties.put("scoreboard.meter.registry", meters);
    properties.put("scoreboard.output.gate", OutputGate.opened());
    driver =
        new TopologyTestDriver(SuspicionTopology.build(SETTINGS, new Alarm(meters)), properties);
  }

  /** So many refusals of a subject, all at that second. */
  Watched refuse(int times, @Nullable String subject, String address, long at) {
    for (int i = 0; i < times; i++) {
      pipe(attempt(subject, address, null, null, 403, at));
    }
    return this;
  }

  /** So many accepted updates, each of so many points, all at that second. */
  Watched accept(int times, String subject, String userId, long points, long at) {
    for (int i = 0; i < times; i++) {
      pipe(attempt(subject, "10.0.0.1", userId, points, 200, at));
    }
    return this;
  }

  void pipe(CommandAttempt attempt) {
    pipe(attempt.sender(), JsonSerde.of(CommandAttempt.class).serialize("", attempt));
  }

  void pipe(String key, byte @Nullable [] value) {
    driver
        .createInputTopic(
            Topic.SCORE_ATTEMPTS.text(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(key, value);
  }

  /** What was raised since the last look. */
  List<SuspiciousActivity> raised() {
    return driver
        .createOutputTopic(
            Topic.SUSPICIOUS_ACTIVITY.text(),
            new StringDeserializer(),
            JsonSerde.of(SuspiciousActivity.class))
        .readValuesToList();
  }

  static CommandAttempt attempt(
      @Nullable String subject,
      String address,
      @Nullable String userId,
      @Nullable Long points,
      int status,
      long at) {
    return new CommandAttempt(
        subject,
        address,
        "score-update",
        userId,
        "a",
        points,
        status,
        "any",
        "trace",
        Instant.ofEpochSecond(at));
  }

  @Override
  public void close() {
    driver.close();
  }
}
