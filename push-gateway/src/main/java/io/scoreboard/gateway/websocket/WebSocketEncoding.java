package io.scoreboard.gateway.websocket;

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

/** The JSON messages {@code top_10_update} and {@code score_update} (contract, section 4). */
final class WebSocketEncoding implements Encoding {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @JsonPropertyOrder({"type", "data", "version"})
  private record Message(
      @JsonProperty("type") String type,
      @JsonProperty("data") Object data,
      @JsonProperty("version") long version) {}

  private record TopTenData(@JsonProperty("top_10_scores") List<Place> places) {}

  @JsonPropertyOrder({"user_id", "username", "new_score"})
  private record ScoreData(
      @JsonProperty("user_id") String userId,
      @JsonProperty("username") String username,
      @JsonProperty("new_score") long newScore) {}

  @Override
  public TopTenFrame encode(TopTen topTen) {
    return new TopTenFrame(
        text("top_10_update", new TopTenData(topTen.places()), topTen.version()));
  }

  @Override
  public ScoreFrame encode(ScoreUpdate update) {
    ScoreData data = new ScoreData(update.userId(), update.displayName(), update.score());
    return new ScoreFrame(update.userId(), text("score_update", data, update.version().toLong()));
  }

  private static String text(String type, Object data, long version) {
    return JSON.writeValueAsString(new Message(type, data, version));
  }
}
