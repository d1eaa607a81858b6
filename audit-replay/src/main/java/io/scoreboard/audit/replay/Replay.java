package io.scoreboard.audit.replay;

import io.scoreboard.audit.log.LogRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The second fold of the log, made to err in other ways than the projector's: nothing is kept up to
 * date, everything is sorted. Rows are put in buckets by action id, each bucket decides which
 * count, these are put in buckets by user, and each user's are sorted and added up, in several
 * buckets at once. Needs memory for one bucket for each processor, and disk for the log once or
 * twice. Unreadable records are counted and passed over. For one thread.
 */
public final class Replay implements AutoCloseable {

  private final Census census = new Census();
  private final Spill byAction = new Spill();
  private final Spill byUser = new Spill();
  private final EventReader events;
  private final boolean detailed;

  private Replay(boolean detailed) {
    this.detailed = detailed;
    this.events = EventReader.create(detailed);
  }

  /** A replay that gives totals. */
  public static Replay forTotals() {
    return new Replay(false);
  }

  /** A replay that gives histories, with those who sent and revoked. */
  public static Replay forHistories() {
    return new Replay(true);
  }

  /** Takes the next record; those of one partition must come in order. */
  public void add(LogRecord record) {
    events
        .read(record)
        .ifPresentOrElse(
            row -> byAction.add(row.actionId(), row), () -> census.count(Ruling.UNREADABLE));
  }

  /** The total of every user with any counted action. */
  public Map<String, Total> totals() {
    decide(_ -> true);
    Map<String, Total> totals = new ConcurrentHashMap<>();
    BiConsumer<String, List<Row>> add =
        (userId, rows) -> UserFold.total(rows).ifPresent(total -> totals.put(userId, total));
    buckets().parallel().forEach(bucket -> eachUser(bucket, add));
    return totals;
  }

  /** Shows the history of every such user, in no order. */
  public void histories(Predicate<String> users, Consumer<History> reader) {
    decide(users);
    buckets()
        .forEach(
            bucket ->
                eachUser(bucket, (userId, rows) -> reader.accept(Histories.of(userId, rows))));
  }

  /** What became of the records; complete after totals or histories were asked for. */
  public Census census() {
    return census;
  }

  private static IntStream buckets() {
    return IntStream.range(0, Spill.BUCKETS);
  }

  private void decide(Predicate<String> users) {
    buckets().parallel().forEach(bucket -> decide(bucket, users));
  }

  private void decide(int bucket, Predicate<String> users) {
    Judge judge = new Judge(census);
    byAction.read(bucket, judge::accept);
    judge.decide(
        (action, revocation) -> {
          if (users.test(action.userId())) {
            pass(action, revocation);
          }
        });
  }

  private void pass(Row action, @Nullable Row revocation) {
    if (revocation == null || detailed) {
      byUser.add(action.userId(), action);
    }
    if (revocation != null && detailed) {
      byUser.add(action.userId(), revocation.of(action.userId()));
    }
  }

  private void eachUser(int bucket, BiConsumer<String, List<Row>> reader) {
    Map<String, List<Row>> users = new HashMap<>();
    byUser.read(
        bucket, row -> users.computeIfAbsent(row.userId(), _ -> new ArrayList<>()).add(row));
    users.forEach(
        (userId, rows) -> {
          rows.sort(UserFold.ORDER);
          reader.accept(userId, rows);
        });
  }

  @Override
  public void close() {
    byAction.close();
    byUser.close();
  }
}
