package io.scoreboard.system.journey;

import java.net.URI;

/** A running Scoreboard, however it is put together. */
interface Deployment {

  /** Where commands go. */
  URI commands();

  /** Where users and actions are read. */
  URI reads();

  /** Where the top ten, the streams and the page are. */
  URI push();

  /** A token for that subject. */
  String token(String subject, String role);

  /** The header {@code X-Action-Signature} for an increment. */
  String signature(String userId, long delta, String actionId);
}
