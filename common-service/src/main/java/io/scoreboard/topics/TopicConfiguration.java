package io.scoreboard.topics;

import io.scoreboard.wire.TopicLayout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes and checks the topics; whoever uses one asks for the {@link TopicLayout} first. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicSettings.class)
public class TopicConfiguration {

  @Bean
  TopicLayout topicLayout(TopicSettings settings, KafkaAdmin admin) {
    TopicLayout layout = new TopicLayout(settings.partitions(), settings.replicas());
    layout.ensure(admin.getConfigurationProperties());
    return layout;
  }
}
