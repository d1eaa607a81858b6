package io.scoreboard.faults.kinds;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;

/** Throws all projectors out of all their groups, again and again while they come back. */
record RebalanceStorm() implements Fault {

  private static final int TIMES = 6;
  private static final List<String> GROUPS =
      List.of("scoreboard-deduplication", "scoreboard-standings", "scoreboard-leaderboard");

  @Override
  public String name() {
    return "rebalance-storm";
  }

  @Override
  public Duration lasts() {
    return Duration.ZERO;
  }

  @Override
  public Damage strike(Stage stage) {
    try (Admin admin = stage.admin()) {
      for (int time = 0; time < TIMES; time++) {
        GROUPS.forEach(group -> throwOut(admin, group));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700));
      }
    }
    return Damage.to(List.of(), () -> {});
  }

  private static void throwOut(Admin admin, String group) {
    try {
      admin
          .removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
          .all()
          .get();
    } catch (ExecutionException e) {
      // in the middle of a rebalance some of them are gone already
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
