package io.scoreboard.gateway.connection;

/** Why the gateway ends a connection, with the close code of the contract (RFC 6455, 7.4). */
public enum Ending {
  /** The token's time is over: come back with a new one. */
  TOKEN_EXPIRED(4401, "token expired"),
  /** This instance stops: come back after a random moment. */
  DRAINING(1012, "server draining"),
  /** A send did not finish in time. */
  TOO_SLOW(1013, "too slow"),
  /** As many viewers as are allowed are here already. */
  FULL(1013, "too many connections"),
  /** The viewer sent bytes where text is spoken. */
  NOT_TEXT(1003, "text only"),
  /** The viewer sent something that is not a subscription. */
  NOT_UNDERSTOOD(1008, "not a subscription"),
  /** The viewer says more than it may. */
  TOO_MANY_MESSAGES(1008, "too many messages");

  private final int code;
  private final String reason;

  Ending(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  /** The WebSocket close code. */
  public int code() {
    return code;
  }

  /** A few words for the peer. */
  public String reason() {
    return reason;
  }
}
