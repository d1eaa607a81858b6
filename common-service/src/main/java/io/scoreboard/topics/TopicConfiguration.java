package io.scoreboard.topics;

import io.scoreboard.kafka.KafkaAccess;
import io.scoreboard.wire.TopicLayout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes and checks the topics; whoever uses one asks for the {@link TopicLayout} first. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicSettings.class)
public class TopicConfiguration {

  @Bean
  KafkaAccess kafkaAccess(KafkaProperties properties, KafkaConnectionDetails connection) {
    return new KafkaAccess(properties, connection);
  }

  @Bean
  TopicLayout topicLayout(TopicSettings settings, KafkaAccess kafka) {
    TopicLayout layout = settings.layout();
    layout.ensure(kafka.admin());
    return layout;
  }
}
