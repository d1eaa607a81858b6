package io.scoreboard.gateway.admission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.auth.Identity;
import io.scoreboard.gateway.lobby.Lobby;
import io.scoreboard.gateway.lobby.Refusal;
import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Refuses, in HTTP and before anything is opened, whoever comes too often (429) or finds no room
 * (429, 503); each refusal is counted in {@code scoreboard_gateway_refusals_total} by its reason.
 */
public final class Admission {

  private final Turnstile addresses;
  private final Turnstile subjects;
  private final Lobby lobby;
  private final MeterRegistry meters;

  Admission(Turnstile addresses, Turnstile subjects, Lobby lobby, MeterRegistry meters) {
    this.addresses = addresses;
    this.subjects = subjects;
    this.lobby = lobby;
    this.meters = meters;
  }

  /** Lets an address try, whoever it says it is; throws a {@link ProblemException} if not. */
  void knock(String remote) {
    addresses
        .pass(ClientAddress.key(remote))
        .ifPresent(wait -> refuse("address_rate", tooOften("address", wait)));
  }

  /** Lets a known subject in, if there is room; throws a {@link ProblemException} if not. */
  public void enter(Identity identity) {
    subjects
        .pass(identity.subject())
        .ifPresent(wait -> refuse("subject_rate", tooOften("subject", wait)));
    lobby
        .refusal(identity.subject())
        .ifPresent(refusal -> refuse(name(refusal), refusal.toProblem()));
  }

  private static String name(Refusal refusal) {
    return refusal.name().toLowerCase(Locale.ROOT);
  }

  private void refuse(String reason, ProblemException problem) {
    Counter.builder("scoreboard.gateway.refusals")
        .description("Viewers who were not let in")
        .tag("reason", reason)
        .register(meters)
        .increment();
    throw problem;
  }

  private static ProblemException tooOften(String whose, Duration wait) {
    long seconds = Math.ceilDiv(wait.toNanos(), Duration.ofSeconds(1).toNanos());
    return new ProblemException(
        ProblemType.TOO_MANY_REQUESTS,
        "too many connections were opened with this %s: wait as Retry-After says".formatted(whose),
        Map.of("Retry-After", Long.toString(Math.max(1, seconds))));
  }
}
