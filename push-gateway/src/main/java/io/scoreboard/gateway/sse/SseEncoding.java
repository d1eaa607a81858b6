package io.scoreboard.gateway.sse;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.gateway.board.Place;
import io.scoreboard.gateway.board.TopTen;
import io.scoreboard.gateway.connection.Frame.ScoreFrame;
import io.scoreboard.gateway.connection.Frame.TopTenFrame;
import io.scoreboard.gateway.fanout.Encoding;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The events {@code scoreboard:update} and {@code score:update} (contract, section 5). */
final class SseEncoding implements Encoding {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record TopUsers(@JsonProperty("topUsers") List<Place> places) {}

  @JsonPropertyOrder({"userId", "username", "newScore"})
  private record NewScore(
      @JsonProperty("userId") String userId,
      @JsonProperty("username") String username,
      @JsonProperty("newScore") long newScore) {}

  @Override
  public TopTenFrame encode(TopTen topTen) {
    return new TopTenFrame(
        text("scoreboard:update", new TopUsers(topTen.places()), topTen.version()));
  }

  @Override
  public ScoreFrame encode(ScoreUpdate update) {
    NewScore data = new NewScore(update.userId(), update.displayName(), update.score());
    return new ScoreFrame(update.userId(), text("score:update", data, update.version().toLong()));
  }

  /** One event; JSON as written here holds no line break, so one line of data is enough. */
  private static String text(String event, Object data, long version) {
    return "event: %s\nid: %d\ndata: %s\n\n"
        .formatted(event, version, JSON.writeValueAsString(data));
  }
}
