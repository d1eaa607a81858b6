package io.scoreboard.gateway.connection;

/** The far end of a connection. No method blocks, none throws because the peer is gone. */
public interface Wire {

  /**
   * Starts to send; the connection sends nothing else before one method of {@code sent} was called,
   * on any thread, also before this method returns.
   */
  void send(Frame frame, Sent sent);

  /** Starts to end the connection in order; what the peer has not taken yet may be lost. */
  void close(Ending ending);

  /** Ends the connection at once, whatever the peer does. */
  void cut();

  /** What became of one frame. */
  interface Sent {

    /** The frame was handed to the network. */
    void done();

    /** The connection is broken. */
    void failed();
  }
}
