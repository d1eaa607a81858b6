package io.scoreboard.auth;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the keys come from that tokens are verified with; never from the token. */
@FunctionalInterface
interface KeySource {

  /**
   * The key of that name; empty if there is none.
   *
   * @param keyId the header {@code kid}, if the token has one
   */
  Optional<VerificationKey> find(@Nullable String keyId);
}
