package io.scoreboard.gateway.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One row of the top ten as shown.
 *
 * @param rank from 1
 * @param username the name to show, never missing
 */
@JsonPropertyOrder({"rank", "user_id", "username", "score"})
public record Place(
    @JsonProperty("rank") int rank,
    @JsonProperty("user_id") String userId,
    @JsonProperty("username") String username,
    @JsonProperty("score") long score) {}
