package io.scoreboard.gateway.connection;

import java.util.List;

/** The far end of a connection. No method blocks, none throws because the peer is gone. */
public interface Wire {

  /** The most frames that one call may send. */
  int LONGEST_BURST = 64;

  /**
   * Starts to send one to {@link #LONGEST_BURST} frames in that order, in one write if it can; the
   * connection sends nothing else before one method of {@code sent} was called, on any thread, also
   * before this method returns.
   */
  void send(List<? extends Frame> burst, Sent sent);

  /** Starts to end the connection in order; what the peer has not taken yet may be lost. */
  void close(Ending ending);

  /** Ends the connection at once, whatever the peer does. */
  void cut();

  /** What became of a burst. */
  interface Sent {

    /** All of it was handed to the network. */
    void done();

    /** It was not sent: the connection is broken, or the server ends it. */
    void failed();
  }
}
