package io.scoreboard.command.eventlog;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a request wants to wait for its answer: {@code Prefer: wait=N} and {@code Prefer:
 * respond-async} of RFC 7240; other preferences and malformed ones are passed over, as it asks. A
 * slow append takes of it: both together last at most {@link EventLogSettings#LONGEST}, or as long
 * as was asked for if that is more.
 *
 * @param time zero is not at all
 * @param applied for {@code Preference-Applied}, or null if no preference was followed
 */
public record Patience(Duration time, @Nullable String applied) {

  private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?(\\d{1,9})\"?");
  private static final String ASYNC = "respond-async";

  /**
   * What the {@code Prefer} headers ask for; the first of each preference counts.
   *
   * @param usual how long without a preference
   * @param longest how long at most
   */
  static Patience of(Collection<String> prefer, Duration usual, Duration longest) {
    Optional<Duration> asked =
        prefer.stream()
            .flatMap(header -> Pattern.compile(",").splitAsStream(header))
            .map(Patience::preference)
            .map(WAIT::matcher)
            .filter(Matcher::matches)
            .map(matcher -> Duration.ofSeconds(Long.parseLong(matcher.group(1))))
            .findFirst();
    if (asked.isPresent()) {
      Duration wait = asked.get().compareTo(longest) > 0 ? longest : asked.get();
      return new Patience(wait, "wait=" + wait.toSeconds());
    }
    boolean async =
        prefer.stream()
            .flatMap(header -> Pattern.compile(",").splitAsStream(header))
            .anyMatch(preference -> preference(preference).equals(ASYNC));
    return async ? new Patience(Duration.ZERO, ASYNC) : new Patience(usual, null);
  }

  /** What is left of it for the answer when the append took so long. */
  Duration left(Duration append) {
    Duration whole = time.compareTo(EventLogSettings.LONGEST) > 0 ? time : EventLogSettings.LONGEST;
    Duration rest = whole.minus(append);
    return rest.isNegative() ? Duration.ZERO : time.compareTo(rest) < 0 ? time : rest;
  }

  private static String preference(String text) {
    int parameters = text.indexOf(';');
    String bare = parameters < 0 ? text : text.substring(0, parameters);
    return bare.strip().toLowerCase(Locale.ROOT);
  }
}
