package io.scoreboard.gateway.connection;

/** One message, encoded for one kind of connection and shared by all of them. */
public sealed interface Frame {

  /** The whole top ten; a newer one takes its place. */
  record TopTenFrame(String text) implements Frame {}

  /** One user's new score; a newer one of the same user takes its place. */
  record ScoreFrame(String userId, String text) implements Frame {}

  /** A sign of life without content. */
  record Heartbeat() implements Frame {}
}
