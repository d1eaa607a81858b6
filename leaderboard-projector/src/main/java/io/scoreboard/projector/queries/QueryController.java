package io.scoreboard.projector.queries;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.scoreboard.auth.Identity;
import io.scoreboard.auth.Role;
import io.scoreboard.board.BoardRow;
import io.scoreboard.projector.standings.LedgerEntry;
import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;

/**
 * Tells a user's score and rank and what became of an action; 503 while the stores move between
 * instances or another instance does not answer.
 */
@RestController
class QueryController {

  private final Shards shards;

  QueryController(Shards shards) {
    this.shards = shards;
  }

  /** A user's score and rank; 404 for a user who has no counted action. */
  @GetMapping("/api/score/users/{userId}")
  UserView user(@PathVariable String userId) {
    return available(() -> findUser(userId));
  }

  /** What became of an action; 404 for one that is not known, or not yet. */
  @GetMapping("/api/score/actions/{actionId}")
  ActionView action(@PathVariable String actionId, @AuthenticationPrincipal Identity identity) {
    return available(() -> findAction(actionId, identity));
  }

  private UserView findUser(String userId) {
    BoardRow row =
        shards
            .standing(userId)
            .flatMap(standing -> standing.row(userId))
            .orElseThrow(() -> notFound("no counted action of this user"));
    long before = shards.countBefore(row).values().stream().mapToLong(Long::longValue).sum();
    return new UserView(userId, row.displayName(), row.score(), before + 1);
  }

  private ActionView findAction(String actionId, Identity identity) {
    ActionPlace place =
        shards.action(actionId).orElseThrow(() -> notFound("no such action, or not yet"));
    if (!mayRead(identity, place)) {
      throw new ProblemException(ProblemType.FORBIDDEN, "this is another user's action");
    }
    LedgerEntry entry =
        shards.entry(place).orElseThrow(() -> notFound("no such action, or not yet"));
    Long withdrawn = entry.scoreAfterWithdrawal();
    return withdrawn == null
        ? new ActionView(actionId, place.userId(), "counted", entry.newScore())
        : new ActionView(actionId, place.userId(), "revoked", withdrawn);
  }

  private static boolean mayRead(Identity identity, ActionPlace place) {
    return identity.is(Role.BACKEND)
        || identity.is(Role.AUDITOR)
        || identity.is(Role.ADMIN)
        || identity.subject().equals(place.userId());
  }

  private static <T> T available(Supplier<T> lookup) {
    try {
      return lookup.get();
    } catch (InvalidStateStoreException | IllegalStateException | RestClientException e) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE,
          "standings are being moved or restored; try again in a moment",
          Map.of("Retry-After", "1"));
    }
  }

  private static ProblemException notFound(String detail) {
    return new ProblemException(ProblemType.NOT_FOUND, detail);
  }

  /** The answer about a user. */
  record UserView(@JsonProperty("user_id") String userId, String username, long score, long rank) {}

  /** The answer about an action. */
  record ActionView(
      @JsonProperty("action_id") String actionId,
      @JsonProperty("user_id") String userId,
      String status,
      @JsonProperty("new_score") @Nullable Long newScore) {}
}
