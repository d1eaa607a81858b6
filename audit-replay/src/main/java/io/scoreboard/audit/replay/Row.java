package io.scoreboard.audit.replay;

/**
 * One event of the log, as short as the fold needs it.
 *
 * @param timestamp of the record, in milliseconds
 * @param userId empty for a revocation that has not met its action
 * @param amount 0 for a revocation
 * @param occurredAt in milliseconds
 * @param note who sent it and, for a revocation, why; empty where nobody asks
 */
record Row(
    RowKind kind,
    int partition,
    long offset,
    long timestamp,
    String actionId,
    String userId,
    long amount,
    long occurredAt,
    String note) {

  boolean repeats(Row other) {
    return kind == other.kind && amount == other.amount && userId.equals(other.userId);
  }

  Row of(String user) {
    return new Row(kind, partition, offset, timestamp, actionId, user, amount, occurredAt, note);
  }
}
