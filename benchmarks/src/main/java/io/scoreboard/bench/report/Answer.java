package io.scoreboard.bench.report;

import java.util.List;
import java.util.Map;

/**
 * What one question found.
 *
 * @param notes how it was measured, and whatever differs between the two sides
 * @param plots by file name
 */
public record Answer(
    String question,
    List<Figure> figures,
    List<Bar> bars,
    List<String> notes,
    Map<String, LinePlot> plots) {

  /** How the note of a part without figures begins. */
  public static final String VOID = "VOID";

  /** No figures, because of that. */
  public static Answer voided(String question, String why) {
    return new Answer(question, List.of(), List.of(), List.of(VOID + ": " + why), Map.of());
  }

  /** Whether nothing was lost or refused, in none of its parts. */
  public boolean isSound() {
    return !figures.isEmpty() && notes.stream().noneMatch(note -> note.startsWith(VOID));
  }
}
