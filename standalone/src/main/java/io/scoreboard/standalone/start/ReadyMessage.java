package io.scoreboard.standalone.start;

import io.scoreboard.auth.Role;
import io.scoreboard.standalone.data.Secrets;
import io.scoreboard.standalone.token.TokenMint;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the terminal shows when everything is ready: where it is, a link that opens the live page,
 * and a command that scores.
 *
 * @param url without a slash at its end
 */
record ReadyMessage(String url) {

  /** How long the tokens in it are good for. */
  static final Duration TIME_TO_LIVE = Duration.ofHours(12);

  /**
   * The text.
   *
   * @param secrets to make tokens with; null if tokens come from elsewhere
   */
  String text(@Nullable Secrets secrets, Instant now) {
    String ready = "Scoreboard is ready at " + url;
    return secrets == null ? ready : ready + "\n" + invitation(new TokenMint(secrets), now);
  }

  private String invitation(TokenMint mint, Instant now) {
    String viewer = mint.mint("viewer", null, Set.of(Role.VIEWER), now, TIME_TO_LIVE);
    String backend = mint.mint("game-server", null, Set.of(Role.BACKEND), now, TIME_TO_LIVE);
    return """

    Watch it live (good for %1$d h):
      %2$s/#access_token=%3$s

    Score some points:
      curl -sS -X POST %2$s/api/score/update \\
        -H 'Content-Type: application/json' \\
        -H 'Authorization: Bearer %4$s' \\
        -d '{"userId":"alice","scoreDelta":5,"actionId":"first-'$RANDOM-$RANDOM'"}'
    """
        .formatted(TIME_TO_LIVE.toHours(), url, viewer, backend)
        .stripTrailing();
  }
}
