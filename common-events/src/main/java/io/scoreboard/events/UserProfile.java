package io.scoreboard.events;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person, in the compacted {@code users} topic under the user id; a tombstone
 * forgets it.
 *
 * @param username the name on the board, 1…64 characters
 * @param email an address, never shown
 */
public record UserProfile(String username, @Nullable String email) {

  /** Checks that there is a name. */
  public UserProfile {
    Identifiers.requireText(username, "username");
  }
}
