package io.scoreboard.command;

import static io.scoreboard.command.RunningApi.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an answer says of the log is what a reader of the log finds there. */
class ReceiptWebTest {

  private static final ScriptedProjector PROJECTOR = ScriptedProjector.shared();
  private static final RunningApi API = RunningApi.shared();

  private final String id = UUID.randomUUID().toString();

  @Test
  void aCountedActionComesBackWithItsReceipt() {
    HttpResponse<String> answer = API.update(increment("u-" + id));
    Receipts.assertTells(answer, PROJECTOR.log(id).getFirst());
  }

  @Test
  void aRepeatComesBackWithTheReceiptOfItsOwnRecord() {
    API.update(increment("u-" + id));
    HttpResponse<String> again = API.update(increment("u-" + id));
    assertThat(again.body()).contains("\"duplicate\":true");
    Receipts.assertTells(again, PROJECTOR.log(id).get(1));
  }

  @Test
  void anActionNobodyAnsweredYetHasAReceipt() throws InterruptedException {
    HttpResponse<String> answer = API.update(increment("silent-" + id), "Prefer", "wait=1");
    assertThat(answer.statusCode()).isEqualTo(202);
    PROJECTOR.await(id);
    Receipts.assertTells(answer, PROJECTOR.log(id).getFirst());
  }

  @Test
  void anActionNobodyWaitsForHasAReceipt() throws InterruptedException {
    HttpResponse<String> answer = API.update(increment("u-" + id), "Prefer", "respond-async");
    PROJECTOR.await(id);
    Receipts.assertTells(answer, PROJECTOR.log(id).getFirst());
  }

  @Test
  void aRevocationHasAReceipt() {
    API.update(increment("u-" + id));
    HttpResponse<String> answer =
        API.send(
            "POST",
            "/api/score/actions/" + id + "/revocation",
            token("referee", "admin"),
            "{'reason':'cheated'}");
    Receipts.assertTells(answer, PROJECTOR.log(id).getLast());
  }

  private String increment(String user) {
    return "{'userId':'%s','scoreDelta':5,'actionId':'%s'}".formatted(user, id);
  }
}
