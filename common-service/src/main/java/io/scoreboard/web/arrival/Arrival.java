package io.scoreboard.web.arrival;

/**
 * What one connection is waiting for, and since when. Times are those of {@link System#nanoTime}.
 * Safe for any threads.
 */
final class Arrival {

  private enum Phase {
    /** Opened, no request yet: also while TLS is agreed on. */
    FIRST_HEAD,
    /** Nobody owes anything: there has been a request, and the next has not begun. */
    REST,
    /** The head of another request has begun. */
    NEXT_HEAD,
    /** The head is here, the body is not. */
    BODY,
    /** Everything is here and is being answered. */
    WHOLE
  }

  private Phase phase = Phase.FIRST_HEAD;
  private long since;
  private long bytesAtRest;

  /** Of a connection just opened. */
  Arrival(long now) {
    this.since = now;
  }

  /** A head has come whose first byte came at {@code begin}. */
  synchronized void head(long begin, boolean bodyFollows) {
    phase = bodyFollows ? Phase.BODY : Phase.WHOLE;
    since = begin;
  }

  /** The body of the request that began then has come to its end. */
  synchronized void body(long begin) {
    if (begin == since) {
      phase = Phase.WHOLE;
    }
  }

  /**
   * The request that began then has been answered, after so many bytes on this connection; of no
   * interest if the next one is here already.
   */
  synchronized void answered(long begin, long bytes) {
    if (begin == since) {
      phase = Phase.REST;
      bytesAtRest = bytes;
    }
  }

  /** Whether the connection owes something for longer than that, having sent so many bytes. */
  synchronized boolean isLate(long now, long bytes, long limit) {
    return switch (phase) {
      case REST -> {
        if (bytes != bytesAtRest) {
          phase = Phase.NEXT_HEAD;
          since = now;
        }
        yield false;
      }
      case WHOLE -> false;
      case FIRST_HEAD, NEXT_HEAD, BODY -> now - since > limit;
    };
  }
}
