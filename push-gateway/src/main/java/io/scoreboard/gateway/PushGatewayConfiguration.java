package io.scoreboard.gateway;

import io.scoreboard.gateway.admission.AdmissionConfiguration;
import io.scoreboard.gateway.board.BoardConfiguration;
import io.scoreboard.gateway.fanout.FanoutConfiguration;
import io.scoreboard.gateway.feed.FeedConfiguration;
import io.scoreboard.gateway.lobby.LobbyConfiguration;
import io.scoreboard.gateway.page.PageConfiguration;
import io.scoreboard.gateway.sse.SseConfiguration;
import io.scoreboard.gateway.websocket.WebSocketConfiguration;
import io.scoreboard.topics.TopicConfiguration;
import io.scoreboard.web.WebConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything of the push gateway, to be imported by whoever runs it. */
@Configuration(proxyBeanMethods = false)
@Import({
  WebConfiguration.class,
  TopicConfiguration.class,
  BoardConfiguration.class,
  FanoutConfiguration.class,
  LobbyConfiguration.class,
  AdmissionConfiguration.class,
  FeedConfiguration.class,
  WebSocketConfiguration.class,
  SseConfiguration.class,
  PageConfiguration.class
})
public class PushGatewayConfiguration {}
