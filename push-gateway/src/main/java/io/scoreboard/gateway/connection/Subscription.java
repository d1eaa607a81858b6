package io.scoreboard.gateway.connection;

import java.util.Set;

/** Whose {@code score_update} messages a viewer wants; the top ten always comes. */
public sealed interface Subscription {

  /** Whether updates of the user are wanted. */
  boolean includes(String userId);

  /** Every user. */
  record Everyone() implements Subscription {
    @Override
    public boolean includes(String userId) {
      return true;
    }
  }

  /** No user. */
  record Nobody() implements Subscription {
    @Override
    public boolean includes(String userId) {
      return false;
    }
  }

  /** Some users. */
  record Only(Set<String> userIds) implements Subscription {

    /** Keeps an unchangeable copy. */
    public Only {
      userIds = Set.copyOf(userIds);
    }

    @Override
    public boolean includes(String userId) {
      return userIds.contains(userId);
    }
  }
}
