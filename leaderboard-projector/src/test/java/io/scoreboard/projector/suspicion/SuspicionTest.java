package io.scoreboard.projector.suspicion;

import static io.scoreboard.projector.suspicion.Watched.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.attempts.SuspicionRule;
import io.scoreboard.attempts.SuspiciousActivity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuspicionTest {

  private final Watched watched = new Watched();

  @AfterEach
  void stop() {
    watched.close();
  }

  @Test
  void staysQuietBelowTheThresholds() {
    watched.refuse(19, "eve", "10.0.0.1", 0).accept(29, "bob", "bob", 1, 0);
    assertThat(watched.raised()).isEmpty();
  }

  @Test
  void tellsWhoWasRefusedHowOftenAndWhen() {
    SuspiciousActivity it =
        watched.refuse(10, "eve", "a", 1).refuse(10, "eve", "b", 9).raised().getFirst();
    assertThat(it.rule()).isEqualTo(SuspicionRule.REFUSALS);
    assertThat(it.subject() + it.address() + it.userId()).isEqualTo("evebnull");
    assertThat(it.observed() + "/" + it.threshold() + "/" + it.attempts()).isEqualTo("20/20/20");
    assertThat(it.first()).isEqualTo(Instant.ofEpochSecond(1));
    assertThat(it.last()).isEqualTo(Instant.ofEpochSecond(9));
  }

  @Test
  void staysQuietWhenMostIsAccepted() {
    watched.accept(25, "game", "a", 1, 0).refuse(24, "game", "10.0.0.1", 0);
    assertThat(watched.raised()).isEmpty();
  }

  @Test
  void tellsOnceAWindow() {
    watched.refuse(100, "eve", "10.0.0.1", 0);
    assertThat(watched.raised()).hasSize(1);
    watched.refuse(100, "eve", "10.0.0.1", 61);
    assertThat(watched.raised()).hasSize(1);
  }

  @Test
  void forgetsWhatIsOlderThanTheWindow() {
    watched.refuse(19, "eve", "10.0.0.1", 0).refuse(1, "eve", "10.0.0.1", 61);
    assertThat(watched.raised()).isEmpty();
  }

  @Test
  void takesAttemptsInAnyOrderButNoneThatIsTooOld() {
    watched.refuse(10, "eve", "10.0.0.1", 100).refuse(9, "eve", "10.0.0.1", 60);
    watched.refuse(50, "eve", "10.0.0.1", 20);
    assertThat(watched.raised()).isEmpty();
    watched.refuse(1, "eve", "10.0.0.1", 80);
    assertThat(watched.raised()).hasSize(1);
  }

  @Test
  void failuresOfTheServiceAreNoRefusals() {
    for (int i = 0; i < 50; i++) {
      watched.pipe(attempt("bob", "10.0.0.1", null, null, 503, 0));
    }
    assertThat(watched.raised()).isEmpty();
  }

  @Test
  void anonymousAttemptsCountByAddress() {
    watched.refuse(19, null, "10.0.0.1", 0).refuse(19, null, "10.0.0.2", 0);
    assertThat(watched.raised()).isEmpty();
    SuspiciousActivity it = watched.refuse(1, null, "10.0.0.1", 0).raised().getFirst();
    assertThat(it.subject()).isNull();
    assertThat(it.address()).isEqualTo("10.0.0.1");
  }

  @Test
  void anIpv6NetworkCountsAsOne() {
    for (int i = 0; i < 20; i++) {
      watched.refuse(1, null, "[2001:db8:1:2::" + i + "]", 0);
    }
    assertThat(watched.raised())
        .extracting(it -> it.address())
        .containsExactly("2001:db8:1:2:0:0:0:0/64");
  }

  @Test
  void tellsOfAUserWhoseActionsComeTooFast() {
    SuspiciousActivity it = watched.accept(30, "game", "bob", 1, 5).raised().getFirst();
    assertThat(it.rule()).isEqualTo(SuspicionRule.ACTIONS);
    assertThat(it.subject() + "/" + it.userId()).isEqualTo("game/bob");
    assertThat(it.observed()).isEqualTo(30);
  }

  @Test
  void tellsOfAUserWhosePointsComeTooFast() {
    SuspiciousActivity it = watched.accept(2, "bob", "bob", 500, 5).raised().getFirst();
    assertThat(it.rule()).isEqualTo(SuspicionRule.POINTS);
    assertThat(it.observed()).isEqualTo(1_000);
  }

  @Test
  void aBackendIsNotSuspectedForItsManyUsers() {
    for (int i = 0; i < 100; i++) {
      watched.accept(1, "game", "user" + i, 999, 0);
    }
    assertThat(watched.raised()).isEmpty();
  }

  @Test
  void aFloodOfInventedAddressesHidesNoSubject() {
    watched.refuse(19, "eve", "10.0.0.1", 0);
    for (int i = 0; i < 1_000; i++) {
      watched.refuse(1, null, "10.1." + i / 250 + "." + i % 250, 0);
    }
    assertThat(watched.refuse(1, "eve", "10.0.0.1", 0).raised()).hasSize(1);
  }

  @Test
  void remembersOnlySoManySuspects() {
    watched.refuse(19, "eve", "a", 0).refuse(1, "b", "b", 0).refuse(1, "c", "c", 0);
    watched.refuse(1, "d", "d", 0).refuse(1, "eve", "a", 0);
    assertThat(watched.raised()).isEmpty();
  }

  @Test
  void countsWhatItRaises() {
    watched.refuse(20, "eve", "10.0.0.1", 0);
    assertThat(watched.meters.counter("scoreboard.suspicious.activity", "rule", "refusals").count())
        .isEqualTo(1);
  }

  @Test
  void whatCannotBeReadGoesToTheDeadLetters() {
    watched.pipe("eve", "{nonsense".getBytes(StandardCharsets.UTF_8));
    watched.pipe("eve", null);
    assertThat(watched.meters.counter("scoreboard.dead.letters", "topic", "score-attempts").count())
        .isEqualTo(2);
    assertThat(watched.refuse(20, "eve", "10.0.0.1", 0).raised()).hasSize(1);
  }
}
