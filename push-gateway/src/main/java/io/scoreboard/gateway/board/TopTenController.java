package io.scoreboard.gateway.board;

import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/score/top10}: the newest top ten; 304 to who has it, 503 as long as it is not
 * known whether there is one.
 */
@RestController
final class TopTenController {

  private final CurrentBoard board;

  TopTenController(CurrentBoard board) {
    this.board = board;
  }

  /** The top ten; the version, which changes with the content, is the ETag (RFC 9110, 8.8.3). */
  @GetMapping("/api/score/top10")
  ResponseEntity<TopTen> topTen() {
    TopTen shown = board.shown().orElseThrow(TopTenController::notRead);
    return ResponseEntity.ok()
        .eTag("\"" + shown.version() + "\"")
        .cacheControl(CacheControl.noCache())
        .body(shown);
  }

  private static ProblemException notRead() {
    return new ProblemException(
        ProblemType.UNAVAILABLE, "the board has not been read yet", Map.of("Retry-After", "1"));
  }
}
