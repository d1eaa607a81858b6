package io.scoreboard.gateway.fanout;

import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.gateway.board.TopTen;
import io.scoreboard.gateway.connection.Frame.ScoreFrame;
import io.scoreboard.gateway.connection.Frame.TopTenFrame;

/** How one kind of connection writes what viewers are told. */
public interface Encoding {

  /** The whole top ten. */
  TopTenFrame encode(TopTen topTen);

  /** One user's new score. */
  ScoreFrame encode(ScoreUpdate update);
}
