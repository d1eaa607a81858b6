package io.scoreboard.projector.deduplication;

import io.scoreboard.events.ActionRevoked;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.events.ScoreEvent;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The first action and the first revocation of every action id of one partition. Action and
 * revocation have keys of their own, so that each entry is written once.
 */
record Memory(KeyValueStore<String, FirstSeen> store) {

  /** The first action of the id, remembering this one if there was none. */
  FirstSeen firstOr(ScoreAction action, long offset) {
    return firstOr(actionKey(action.actionId()), action, offset);
  }

  /** The first revocation of the id, remembering this one if there was none. */
  FirstSeen firstOr(ActionRevoked revocation, long offset) {
    return firstOr(revocationKey(revocation.actionId()), revocation, offset);
  }

  /** Whether the log before that offset has an action of the id. */
  boolean hasActionBefore(String actionId, long offset) {
    return isBefore(actionKey(actionId), offset);
  }

  /** Whether the log before that offset revokes the id. */
  boolean isRevokedBefore(String actionId, long offset) {
    return isBefore(revocationKey(actionId), offset);
  }

  /** The first action of an id that has one. */
  ScoreAction action(String actionId) {
    return (ScoreAction) store.get(actionKey(actionId)).event();
  }

  static String actionKey(String actionId) {
    return actionId;
  }

  /** A slash is in no action id, so the two kinds of keys never meet. */
  static String revocationKey(String actionId) {
    return actionId + "/revocation";
  }

  private FirstSeen firstOr(String key, ScoreEvent event, long offset) {
    FirstSeen mine = new FirstSeen(event, offset);
    FirstSeen first = store.putIfAbsent(key, mine);
    return first == null ? mine : first;
  }

  private boolean isBefore(String key, long offset) {
    FirstSeen first = store.get(key);
    return first != null && first.offset() < offset;
  }
}
