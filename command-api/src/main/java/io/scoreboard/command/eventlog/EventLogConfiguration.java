package io.scoreboard.command.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.pipeline.CommandOutcome;
import io.scoreboard.wire.RecordHeaders;
import io.scoreboard.wire.TopicLayout;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.requestreply.ReplyingKafkaTemplate;
import org.springframework.kafka.support.ProducerListener;

/** Wires the one producer and the reader of answers; both outlive the web server's drain. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EventLogSettings.class, ReplySettings.class})
public class EventLogConfiguration {

  /** Below the web server's phase: starts before it and stops after it has drained. */
  public static final int PHASE = Integer.MAX_VALUE - 4096;

  @Bean(defaultCandidate = false)
  ProducerFactory<String, byte[]> commandProducers(
      ProducerFactory<?, ?> shared, EventLogSettings settings) {
    return KafkaClients.producers(shared, settings);
  }

  @Bean(defaultCandidate = false)
  ReplyingKafkaTemplate<String, byte[], CommandOutcome> commandTemplate(
      @Qualifier("commandProducers") ProducerFactory<String, byte[]> producers,
      ConsumerFactory<?, ?> shared,
      ReplySettings settings,
      TopicLayout topics) {
    int partition = settings.partitionOf(topics.partitions(), UUID.randomUUID().toString());
    var template = new ReplyingKafkaTemplate<>(producers, KafkaClients.replies(shared, partition));
    template.setProducerListener(new ProducerListener<>() {}); // whoever waits tells of failures
    template.setCorrelationHeaderName(RecordHeaders.CORRELATION_ID);
    template.setReplyPartitionHeaderName(RecordHeaders.REPLY_TO);
    template.setSharedReplyTopic(true);
    template.setPhase(PHASE);
    return template;
  }

  @Bean
  ReplyAssignment commandReplyAssignment(
      @Qualifier("commandTemplate") ReplyingKafkaTemplate<?, ?, ?> template) {
    return new ReplyAssignment(template);
  }

  @Bean
  EventLog eventLog(
      @Qualifier("commandTemplate") ReplyingKafkaTemplate<String, byte[], CommandOutcome> template,
      ReplySettings settings,
      MeterRegistry meters) {
    return new EventLog(template, new Appender(EventLogSettings.LONGEST, meters), settings, meters);
  }
}
