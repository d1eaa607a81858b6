package io.scoreboard.projector.queries;

import io.scoreboard.board.BoardRow;
import io.scoreboard.projector.standings.LedgerEntry;
import io.scoreboard.projector.standings.Standing;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What projectors hold, here or on another instance; also the HTTP interface between instances. A
 * lookup throws {@link org.apache.kafka.streams.errors.InvalidStateStoreException} while stores
 * move between instances, and {@link org.springframework.web.client.RestClientException} if another
 * instance does not answer.
 */
@HttpExchange(Shards.PATH)
interface Shards {

  /** Not routed by the edge: between projectors only. */
  String PATH = "/internal/projector";

  /** The user's standing. */
  @GetExchange("/standings/{userId}")
  Optional<Standing> standing(@PathVariable String userId);

  /** Where the first action of that id is in the ledger. */
  @GetExchange("/actions/{actionId}")
  Optional<ActionPlace> action(@PathVariable String actionId);

  /** The line of the ledger there. */
  @PostExchange("/entry")
  Optional<LedgerEntry> entry(@RequestBody ActionPlace place);

  /** By partition, how many rows stand before that one. */
  @PostExchange("/count-before")
  Map<Integer, Long> countBefore(@RequestBody BoardRow row);
}
