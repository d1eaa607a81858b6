package io.scoreboard.audit.evidence;

import io.scoreboard.integrity.Checkpoint;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** The beginnings of leaves, and where the records stand; grows as records come. */
final class Leaves {

  private long[] offsets = new long[64];
  private long[] prefixes = new long[64];
  private int size;

  /** What a checkpoint says; it does not say the offsets. */
  static Leaves of(String base64) {
    Leaves leaves = new Leaves();
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
    while (bytes.remaining() >= Checkpoint.LEAF_BYTES) {
      leaves.add(-1, bytes.getLong());
    }
    return leaves;
  }

  static long prefix(byte[] leaf) {
    return ByteBuffer.wrap(leaf).getLong();
  }

  void add(long offset, long prefix) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, size * 2);
      prefixes = Arrays.copyOf(prefixes, size * 2);
    }
    offsets[size] = offset;
    prefixes[size] = prefix;
    size++;
  }

  /** Forgets what stands before the first record at or after that offset. */
  void dropBefore(long offset) {
    int from = indexOf(offset);
    System.arraycopy(offsets, from, offsets, 0, size - from);
    System.arraycopy(prefixes, from, prefixes, 0, size - from);
    size -= from;
  }

  /** What stands at or after the first record at that offset or later. */
  Leaves from(long offset) {
    Leaves rest = new Leaves();
    for (int i = indexOf(offset); i < size; i++) {
      rest.add(offsets[i], prefixes[i]);
    }
    return rest;
  }

  private int indexOf(long offset) {
    int index = 0;
    while (index < size && offsets[index] < offset) {
      index++;
    }
    return index;
  }

  int size() {
    return size;
  }

  long offset(int index) {
    return offsets[index];
  }

  /** The first index where the two differ, or -1 if they are equal. */
  int mismatch(Leaves other) {
    return Arrays.mismatch(prefixes, 0, size, other.prefixes, 0, other.size);
  }

  /** Whether the other's leaf there stands somewhere in here, from an index on. */
  boolean contains(Leaves other, int theirs, int from) {
    for (int i = from; i < size; i++) {
      if (prefixes[i] == other.prefixes[theirs]) {
        return true;
      }
    }
    return false;
  }
}
