package io.scoreboard.attempts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request that tried to change something, and how it ended, in {@code score-attempts} under
 * {@link #sender}. It never holds a token, a signature, a secret or any text of the client.
 *
 * @param subject of the token, if one was verified; at most {@value #MAX_SUBJECT} characters
 * @param address of the peer, as the service saw it
 * @param kind such as {@code score-update}; one of a few
 * @param userId whom it was about, if the request said so in a valid way
 * @param actionId which action it was about, likewise
 * @param points by which an accepted score update raised the score, or may yet if it was answered
 *     202; null if it was refused, was known as a repeat or was no score update at all
 * @param status of the HTTP response, the verdict
 * @param reason the slug of the problem; {@code none} if there was none
 * @param traceId 32 hex digits, as in the log of the service
 * @param at when it ended, to the millisecond
 */
public record CommandAttempt(
    @Nullable String subject,
    String address,
    String kind,
    @Nullable String userId,
    @Nullable String actionId,
    @Nullable Long points,
    int status,
    String reason,
    String traceId,
    Instant at) {

  /** Longer subjects are cut. */
  public static final int MAX_SUBJECT = 128;

  private static final int FIRST_REFUSAL = 400;
  private static final int FIRST_FAILURE = 500;

  /** Checks that nothing is missing, and cuts the time to milliseconds. */
  public CommandAttempt {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(traceId, "traceId");
    if (points != null && points < 0) {
      throw new IllegalArgumentException("nobody is watched for losing points");
    }
    if (subject != null && subject.length() > MAX_SUBJECT) {
      subject = subject.substring(0, MAX_SUBJECT);
    }
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whose attempts are kept in order: the subject, or else the address. */
  public String sender() {
    return subject == null ? address : subject;
  }

  /** Whether the sender has to change something (4xx); a failure of the service is no refusal. */
  public boolean wasRefused() {
    return status >= FIRST_REFUSAL && status < FIRST_FAILURE;
  }
}
