package io.scoreboard.gateway.board;

import static io.scoreboard.gateway.Fixtures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoreboard.gateway.Feeder;
import io.scoreboard.gateway.RunningGateway;
import io.scoreboard.gateway.Tokens;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopTenControllerTest {

  private static final Feeder FEEDER = RunningGateway.feeder();
  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.start();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void showsTheTopTenToEveryone() {
    long version = FEEDER.board(row("alice", 1500));
    await()
        .until(
            () ->
                gateway
                    .get("/api/score/top10")
                    .body()
                    .equals(
                        "{\"top_10_scores\":[{\"rank\":1,\"user_id\":\"alice\",\"username\":"
                            + "\"Alice\",\"score\":1500}],\"version\":"
                            + version
                            + "}"));
  }

  @Test
  void sendsNothingToWhoHasItAlready() {
    HttpResponse<String> first = gateway.get("/api/score/top10");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).matches("\"\\d+\"");
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    HttpResponse<String> second = gateway.get("/api/score/top10", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.headers().firstValue("Cache-Control")).contains("no-cache");
  }

  @Test
  void refusesABadTokenThatNobodyAskedFor() {
    assertThat(gateway.get("/api/score/top10", "Authorization", "Bearer x").statusCode())
        .isEqualTo(401);
  }

  @Test
  void asksForATokenIfItIsNotPublic() {
    try (RunningGateway closed = RunningGateway.start("scoreboard.gateway.top10-public=false")) {
      assertThat(closed.get("/api/score/top10").statusCode()).isEqualTo(401);
      String authorization = "Bearer " + Tokens.viewer();
      assertThat(closed.get("/api/score/top10", "Authorization", authorization).statusCode())
          .isEqualTo(200);
    }
  }
}
