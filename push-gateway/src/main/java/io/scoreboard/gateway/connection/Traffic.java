package io.scoreboard.gateway.connection;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what happens on all connections.
 *
 * @param sent frames handed to the network
 * @param conflated frames never sent because a newer one took their place
 * @param slow connections ended because a send did not finish in time
 */
public record Traffic(LongAdder sent, LongAdder conflated, LongAdder slow) {

  /** From zero. */
  public Traffic() {
    this(new LongAdder(), new LongAdder(), new LongAdder());
  }
}
