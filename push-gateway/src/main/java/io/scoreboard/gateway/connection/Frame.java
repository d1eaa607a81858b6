package io.scoreboard.gateway.connection;

/** One message, encoded for one kind of connection and shared by all of them. */
public sealed interface Frame {

  /** The whole top ten; a newer one takes its place. */
  record TopTenFrame(Utf8Text text) implements Frame {

    /** Of that text. */
    public TopTenFrame(String text) {
      this(new Utf8Text(text));
    }
  }

  /** One user's new score; a newer one of the same user takes its place. */
  record ScoreFrame(String userId, Utf8Text text) implements Frame {

    /** Of that text. */
    public ScoreFrame(String userId, String text) {
      this(userId, new Utf8Text(text));
    }
  }

  /** A sign of life without content. */
  record Heartbeat() implements Frame {}
}
