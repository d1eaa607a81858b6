package io.scoreboard.projector.rebuild;

import io.scoreboard.board.BoardRow;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Two projections of one log.
 *
 * @param difference of the first user, by id, who differs; null if none does
 */
public record Comparison(
    ProjectedState old, ProjectedState rebuilt, @Nullable Difference difference) {

  /**
   * A user who differs.
   *
   * @param old null if only the rebuild has the user
   * @param rebuilt null if only the old projection has
   */
  public record Difference(String userId, @Nullable BoardRow old, @Nullable BoardRow rebuilt) {}

  static Comparison of(ProjectionRun old, ProjectionRun rebuilt) {
    ProjectedState before = digest(old);
    ProjectedState after = digest(rebuilt);
    return new Comparison(
        before, after, before.equals(after) ? null : first(byUser(old), byUser(rebuilt)));
  }

  private static ProjectedState digest(ProjectionRun run) {
    StateDigest digest = new StateDigest();
    run.rows(digest::add);
    return digest.result();
  }

  private static Map<String, BoardRow> byUser(ProjectionRun run) {
    Map<String, BoardRow> rows = new TreeMap<>();
    run.rows(row -> rows.put(row.userId(), row));
    return rows;
  }

  static @Nullable Difference first(Map<String, BoardRow> old, Map<String, BoardRow> rebuilt) {
    Map<String, BoardRow> all = new TreeMap<>(old);
    all.putAll(rebuilt);
    return all.keySet().stream()
        .filter(user -> !Objects.equals(old.get(user), rebuilt.get(user)))
        .map(user -> new Difference(user, old.get(user), rebuilt.get(user)))
        .findFirst()
        .orElse(null);
  }
}
