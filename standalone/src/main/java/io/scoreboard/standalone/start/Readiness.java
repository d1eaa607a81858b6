package io.scoreboard.standalone.start;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

/**
 * Waits, as long as it takes, until the same readiness that balancers see says yes: topologies run,
 * boards are read, answers can come back. A large state that is restored takes its time.
 */
record Readiness(HealthEndpoint health) {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  void await() {
    while (!isUp(health.healthForPath("readiness"))) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private static boolean isUp(@Nullable HealthDescriptor found) {
    return found != null && found.getStatus().equals(Status.UP);
  }
}
