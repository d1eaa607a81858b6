package io.scoreboard.gateway.lobby;

import io.scoreboard.auth.Identity;
import io.scoreboard.gateway.connection.ConnectionSettings;
import io.scoreboard.gateway.connection.Terms;
import io.scoreboard.gateway.connection.Traffic;
import io.scoreboard.gateway.connection.Viewer;
import io.scoreboard.gateway.connection.Wire;
import io.scoreboard.gateway.fanout.Audience;
import io.scoreboard.gateway.fanout.Fanout;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Lets viewers in within the limits, closed until the board has been read once and again when the
 * instance stops. Safe for any threads.
 */
public final class Lobby {

  /** What the verifier grants for clocks that differ (contract, section 8). */
  private static final Duration LEEWAY = Duration.ofSeconds(60);

  private final Headcount headcount;
  private final ConnectionSettings settings;
  private final Fanout fanout;
  private final Traffic traffic;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Set<Viewer> everyone = ConcurrentHashMap.newKeySet();
  private volatile boolean open;
  private boolean closedForGood;

  /** Closed. */
  public Lobby(
      LobbySettings limits,
      ConnectionSettings settings,
      Fanout fanout,
      Traffic traffic,
      InstantSource clock,
      RandomGenerator random) {
    this.headcount = new Headcount(limits.maxConnections(), limits.maxConnectionsPerSubject());
    this.settings = settings;
    this.fanout = fanout;
    this.traffic = traffic;
    this.clock = clock;
    this.random = random;
  }

  /** Lets viewers in from now on, unless it was closed. */
  public synchronized void open() {
    open = !closedForGood;
  }

  /** Lets nobody in any more. */
  public synchronized void close() {
    closedForGood = true;
    open = false;
  }

  /** Why a viewer of that subject could not come in now, or empty if it could. */
  public Optional<Refusal> refusal(String subject) {
    return open ? headcount.refusal(subject) : Optional.of(Refusal.CLOSED);
  }

  /** Lets a viewer in, to whom the snapshot is sent next; empty if it is refused. */
  public Optional<Viewer> enter(Identity identity, Audience audience, Wire wire) {
    if (!open || headcount.enter(identity.subject()).isPresent()) {
      return Optional.empty();
    }
    Viewer viewer =
        new Viewer(
            terms(identity, audience),
            wire,
            gone -> leave(identity.subject(), audience, gone),
            System::nanoTime);
    everyone.add(viewer);
    fanout.join(audience, viewer);
    return Optional.of(viewer);
  }

  /** Everyone who is here. */
  Set<Viewer> everyone() {
    return everyone;
  }

  private void leave(String subject, Audience audience, Viewer viewer) {
    everyone.remove(viewer);
    audience.remove(viewer);
    headcount.leave(subject);
  }

  private Terms terms(Identity identity, Audience audience) {
    long every = audience.pulse().every().toNanos();
    return new Terms(
        until(identity.expiresAt()),
        audience.pulse(),
        Duration.ofNanos(random.nextLong(every)),
        settings.slowAfter(),
        settings.closeGrace(),
        traffic);
  }

  /** The token's end; a token accepted after its end, by leeway, may stay for the leeway. */
  private Instant until(Instant expiresAt) {
    return clock.instant().isBefore(expiresAt) ? expiresAt : expiresAt.plus(LEEWAY);
  }
}
