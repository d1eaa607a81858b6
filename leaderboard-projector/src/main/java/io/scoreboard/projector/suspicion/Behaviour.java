package io.scoreboard.projector.suspicion;

import io.scoreboard.attempts.SuspicionRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one suspect did within a sliding window, cut into {@value #SLICES} slices; the window covers
 * between 11 and 12 of them, up to the newest. Attempts may come in any order; one that is older
 * than the window changes nothing.
 *
 * @param slices in which something happened, oldest first
 * @param raised the slice in which a rule was found broken, by rule
 */
record Behaviour(List<Slice> slices, Map<SuspicionRule, Long> raised) {

  /** How many slices a window has. */
  static final int SLICES = 12;

  static final Behaviour NONE = new Behaviour(List.of(), Map.of());

  Behaviour {
    slices = List.copyOf(slices);
    raised = Map.copyOf(raised);
  }

  /** With one more attempt. */
  Behaviour with(Slice attempt) {
    long newest = slices.isEmpty() ? attempt.number() : slices.getLast().number();
    long oldest = Math.max(newest, attempt.number()) - SLICES + 1;
    if (attempt.number() < oldest) {
      return this;
    }
    List<Slice> next = new ArrayList<>(SLICES);
    slices.stream().filter(slice -> slice.number() >= oldest).forEach(next::add);
    put(next, attempt);
    return new Behaviour(next, raised);
  }

  private static void put(List<Slice> slices, Slice attempt) {
    int place = slices.size();
    while (place > 0 && slices.get(place - 1).number() > attempt.number()) {
      place--;
    }
    if (place > 0 && slices.get(place - 1).number() == attempt.number()) {
      slices.set(place - 1, slices.get(place - 1).plus(attempt));
    } else {
      slices.add(place, attempt);
    }
  }

  /** All of the window; there is at least one attempt in it. */
  Slice sum() {
    return slices.stream().reduce(Slice::plus).orElseThrow();
  }

  /** Whether the rule was not found broken within the last window. */
  boolean isNews(SuspicionRule rule) {
    return slices.getLast().number() - raised.getOrDefault(rule, Long.MIN_VALUE / 2) >= SLICES;
  }

  /** With the rule found broken now. */
  Behaviour raising(SuspicionRule rule) {
    Map<SuspicionRule, Long> next = new EnumMap<>(SuspicionRule.class);
    next.putAll(raised);
    next.put(rule, slices.getLast().number());
    return new Behaviour(slices, next);
  }
}
