package io.scoreboard.standalone.demo;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The body of one {@code POST /api/score/update}, in either of its two shapes. */
sealed interface ScorePost {

  /** Whose score. */
  String userId();

  /** Points won. */
  record Increment(String userId, long scoreDelta, String actionId, String timestamp)
      implements ScorePost {}

  /** A score put right. */
  record Correction(
      @JsonProperty("user_id") String userId,
      @JsonProperty("score_value") long scoreValue,
      @JsonProperty("action_id") String actionId,
      String timestamp)
      implements ScorePost {}
}
