package io.scoreboard.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How much of its two inputs, actions and names, a derived record reflects: the positions it
 * reflects within one rebuild of the projection, never a counter. Recomputed after a crash, the
 * same content gets the same version.
 *
 * <p>Each input has a durable order, the two together have none. So of two versions of a key
 * neither may be after the other; a reader takes a record only if its version is after the one it
 * has, and then neither score nor name goes back. What was read last is after all that an aborted
 * attempt can have sent (ADR 9).
 *
 * @param epoch the rebuild, from 0
 * @param position the sum of both input positions
 * @param names the part of it that is the position of names
 */
public record Version(int epoch, long position, long names) {

  /** Before anything was read. */
  public static final Version NONE = new Version(0, 0, 0);

  private static final int POSITION_BITS = 40;

  @JsonCreator
  static Version read(
      @JsonProperty("epoch") int epoch,
      @JsonProperty("position") long position,
      @JsonProperty("names") @Nullable Long names) {
    return new Version(epoch, position, names == null ? 0 : names);
  }

  /** That much of both inputs. */
  public static Version of(int epoch, long actions, long names) {
    return new Version(epoch, actions + names, names);
  }

  /** The position of actions. */
  public long actions() {
    return position - names;
  }

  /** Whether it reflects more than the other one of one input, and no less of the other input. */
  public boolean isAfter(Version other) {
    if (epoch != other.epoch) {
      return epoch > other.epoch;
    }
    return position > other.position && actions() >= other.actions() && names >= other.names;
  }

  /**
   * The number that viewers get, which rises from each version to any after it and is exact in
   * JavaScript: the epoch times 2^40 plus the position (2^40 records an epoch, 8 192 epochs).
   */
  public long toLong() {
    return ((long) epoch << POSITION_BITS) + position;
  }
}
