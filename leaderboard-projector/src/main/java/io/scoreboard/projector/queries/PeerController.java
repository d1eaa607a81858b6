package io.scoreboard.projector.queries;

import io.scoreboard.board.BoardRow;
import io.scoreboard.projector.standings.LedgerEntry;
import io.scoreboard.projector.standings.Standing;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.RestController;

/** Answers other projectors from what this one holds. */
@RestController
class PeerController implements Shards {

  private final LocalShards local;

  PeerController(LocalShards local) {
    this.local = local;
  }

  @Override
  public Optional<Standing> standing(String userId) {
    return local.standing(userId);
  }

  @Override
  public Optional<ActionPlace> action(String actionId) {
    return local.action(actionId);
  }

  @Override
  public Optional<LedgerEntry> entry(ActionPlace place) {
    return local.entry(place);
  }

  @Override
  public Map<Integer, Long> countBefore(BoardRow row) {
    return local.countBefore(row);
  }
}
