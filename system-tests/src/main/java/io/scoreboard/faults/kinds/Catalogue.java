package io.scoreboard.faults.kinds;

import io.scoreboard.faults.cluster.Role;
import java.util.List;
import java.util.stream.Stream;

/** All faults. */
public final class Catalogue {

  private Catalogue() {}

  /** All faults, in the order in which a round goes through them. */
  public static List<Fault> all() {
    return Stream.concat(quick(), thorough()).toList();
  }

  /** Ten faults of different kinds that need no long preparation. */
  private static Stream<Fault> quick() {
    return Stream.of(
        new Kill(Target.LEADER),
        new Poison(),
        new AbortedTransactions(),
        new Pause(Target.COMMAND_API),
        new StateLost(false),
        new Cut(Target.GATEWAY),
        new RebalanceStorm(),
        new DiskFull(Role.PROJECTOR),
        new SlowViewers(),
        new Kill(Target.PROJECTOR));
  }

  private static Stream<Fault> thorough() {
    return Stream.of(
        new Kill(Target.FOLLOWER),
        new Kill(Target.COMMAND_API),
        new Kill(Target.GATEWAY),
        new Pause(Target.LEADER),
        new Pause(Target.FOLLOWER),
        new Pause(Target.PROJECTOR),
        new Pause(Target.GATEWAY),
        new Cut(Target.LEADER),
        new Cut(Target.FOLLOWER),
        new Cut(Target.PROJECTOR),
        new Cut(Target.COMMAND_API),
        new StateLost(true),
        new DiskFull(Role.BROKER),
        new WrongClock("clock-ahead", "+1h"),
        new WrongClock("clock-behind", "-1h"),
        new RestartAll());
  }
}
