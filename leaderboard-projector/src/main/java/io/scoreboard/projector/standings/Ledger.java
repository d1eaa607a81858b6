package io.scoreboard.projector.standings;

import io.scoreboard.events.ScoreAction;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.BiPredicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The histories of one partition's users, ordered by user, time and action id. A key is the user id
 * in UTF-8, a zero byte, the time in milliseconds with its sign bit flipped (big endian, so that
 * bytes sort as times do), and the action id in UTF-8.
 */
public record Ledger(KeyValueStore<Bytes, LedgerEntry> store) {

  @Nullable LedgerEntry find(ScoreAction action) {
    return store.get(key(action));
  }

  void put(ScoreAction action, LedgerEntry entry) {
    store.put(key(action), entry);
  }

  /** Shows a user's entries to the reader, newest first, until it has seen enough. */
  static void readNewestFirst(
      ReadOnlyKeyValueStore<Bytes, LedgerEntry> store,
      String userId,
      BiPredicate<Place, LedgerEntry> wantsMore) {
    Bytes from = Bytes.wrap(prefix(userId, 0).array());
    Bytes to = Bytes.wrap(prefix(userId, 1).array());
    try (KeyValueIterator<Bytes, LedgerEntry> entries = store.reverseRange(from, to)) {
      boolean more = true;
      while (more && entries.hasNext()) {
        KeyValue<Bytes, LedgerEntry> entry = entries.next();
        more = wantsMore.test(place(entry.key), entry.value);
      }
    }
  }

  private static Bytes key(ScoreAction action) {
    return key(action.userId(), action.occurredAt(), action.actionId());
  }

  /** The key of the entry there. */
  public static Bytes key(String userId, Instant occurredAt, String actionId) {
    byte[] user = userId.getBytes(StandardCharsets.UTF_8);
    byte[] action = actionId.getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(
        ByteBuffer.allocate(user.length + 1 + Long.BYTES + action.length)
            .put(user)
            .put((byte) 0)
            .putLong(occurredAt.toEpochMilli() ^ Long.MIN_VALUE)
            .put(action)
            .array());
  }

  private static ByteBuffer prefix(String userId, int end) {
    byte[] user = userId.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(user.length + 1).put(user).put((byte) end);
  }

  private static Place place(Bytes key) {
    byte[] bytes = key.get();
    int end = 0;
    while (bytes[end] != 0) {
      end++;
    }
    long millis = ByteBuffer.wrap(bytes).getLong(end + 1) ^ Long.MIN_VALUE;
    int start = end + 1 + Long.BYTES;
    String actionId = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    return new Place(Instant.ofEpochMilli(millis), actionId);
  }
}
