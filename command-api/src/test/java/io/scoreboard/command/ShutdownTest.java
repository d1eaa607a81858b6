package io.scoreboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ShutdownTest {

  /** As an environment variable that is set to nothing. */
  private static final String[] UNSET = {
    "--scoreboard.analytics.webhook=",
    "--scoreboard.replies.partition=",
    "--scoreboard.replies.instance-id="
  };

  @Test
  void answersWhatIsInFlightBeforeKafkaStops() throws Exception {
    String id = UUID.randomUUID().toString();
    String body = "{'userId':'silent','scoreDelta':1,'actionId':'%s'}".formatted(id);
    ScriptedProjector projector = ScriptedProjector.shared();
    RunningApi api = new RunningApi(Broker.shared(), UNSET);
    CompletableFuture<HttpResponse<String>> response =
        CompletableFuture.supplyAsync(() -> api.update(body));
    projector.await(id);
    api.close();
    assertThat(response.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
  }
}
