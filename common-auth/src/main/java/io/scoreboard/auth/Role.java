package io.scoreboard.auth;

import java.util.Arrays;
import java.util.Optional;

/** What a token's bearer may do, from the claim {@code roles}. */
public enum Role {
  /** A game server: posts for any user. */
  BACKEND("backend"),
  /** A person who plays: posts for themselves, with a signature. */
  PLAYER("player"),
  /** Watches the board. */
  VIEWER("viewer"),
  /** Reads the history. */
  AUDITOR("auditor"),
  /** Revokes actions and forgets people. */
  ADMIN("admin");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** The name in the token, case-sensitive. */
  public String label() {
    return label;
  }

  /** The role of that name, or empty if there is none. */
  public static Optional<Role> of(String label) {
    return Arrays.stream(values()).filter(role -> role.label.equals(label)).findFirst();
  }
}
