package io.scoreboard.projector.queries;

import io.scoreboard.projector.standings.PartitionBoards;
import io.scoreboard.projector.streams.StreamsApplication;
import io.scoreboard.projector.streams.StreamsSettings;
import io.scoreboard.web.ApiSecurity;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Wires the questions, and the way to other projectors where there are some. */
@Configuration(proxyBeanMethods = false)
public class QueryConfiguration {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final String ADVERTISED_URL = "scoreboard.projector.advertised-url";

  @Bean
  LocalShards localShards(
      StreamsApplication deduplicationStreams,
      StreamsApplication standingsStreams,
      PartitionBoards boards) {
    return new LocalShards(deduplicationStreams, standingsStreams, boards);
  }

  @Bean
  QueryController queryController(
      LocalShards local,
      StreamsSettings settings,
      StreamsApplication deduplicationStreams,
      StreamsApplication standingsStreams) {
    String url = settings.advertisedUrl();
    if (url == null) {
      return new QueryController(local);
    }
    URI self = URI.create(url);
    return new QueryController(
        new RoutedShards(
            local,
            new HostInfo(self.getHost(), self.getPort()),
            deduplicationStreams,
            standingsStreams,
            host -> client(self.getScheme() + "://" + host.host() + ":" + host.port())));
  }

  @Bean
  @ConditionalOnProperty(ADVERTISED_URL)
  PeerController peerController(LocalShards local) {
    return new PeerController(local);
  }

  @Bean
  @Order(20)
  SecurityFilterChain projectorSecurity(HttpSecurity http, ApiSecurity security) throws Exception {
    return security
        .prepare(http)
        .securityMatchers(
            paths ->
                paths
                    .requestMatchers(HttpMethod.GET, "/api/score/users/*", "/api/score/actions/*")
                    .requestMatchers(Shards.PATH + "/**"))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(Shards.PATH + "/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .build();
  }

  private static Shards client(String baseUrl) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
    requests.setReadTimeout(TIMEOUT);
    RestClient http = RestClient.builder().baseUrl(baseUrl).requestFactory(requests).build();
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(http))
        .build()
        .createClient(Shards.class);
  }
}
