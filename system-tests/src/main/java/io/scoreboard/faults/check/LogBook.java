package io.scoreboard.faults.check;

import io.scoreboard.events.ScoreEvent;
import io.scoreboard.pipeline.ActionFact;
import io.scoreboard.pipeline.LogPosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is in the topics, in the order of each partition; grows as they are read. */
public final class LogBook {

  /**
   * A record of {@code score-events}.
   *
   * @param event null if it cannot be read
   */
  public record Entry(LogPosition at, @Nullable String key, @Nullable ScoreEvent event) {

    /** Whether it says something that can be true. */
    public boolean isSound() {
      return event != null && event.actionId().equals(key);
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final List<ActionFact> facts = new ArrayList<>();
  private final Set<LogPosition> letters = new HashSet<>();
  private final List<String> strays = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  /** Takes in a record of {@code score-events}. */
  public void add(Entry entry) {
    entries.add(entry);
  }

  /** Takes in a record of {@code counted-actions}. */
  public void add(ActionFact fact) {
    facts.add(fact);
  }

  /** Takes in where a dead letter came from. */
  public void addLetter(LogPosition position) {
    letters.add(position);
  }

  /** Takes in a dead letter of another stage, which must not be. */
  public void addStray(String description) {
    strays.add(description);
  }

  /** Takes in a user's name; null forgets it. */
  public void name(String userId, @Nullable String name) {
    if (name == null) {
      names.remove(userId);
    } else {
      names.put(userId, name);
    }
  }

  List<Entry> entries() {
    return entries;
  }

  List<ActionFact> facts() {
    return facts;
  }

  Set<LogPosition> letters() {
    return letters;
  }

  List<String> strays() {
    return strays;
  }

  @Nullable String nameOf(String userId) {
    return names.get(userId);
  }
}
