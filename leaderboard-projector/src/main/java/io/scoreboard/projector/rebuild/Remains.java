package io.scoreboard.projector.rebuild;

import io.scoreboard.projector.deduplication.DeduplicationTopology;
import io.scoreboard.projector.leaderboard.LeaderboardTopology;
import io.scoreboard.projector.standings.StandingsTopology;
import io.scoreboard.wire.Projection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.springframework.util.FileSystemUtils;

/**
 * What a projection that nobody runs has left behind: stores, their changelogs, consumer groups and
 * a topic of facts. All of it can be made again from the log. What cannot be deleted ends in a
 * {@link KafkaException}.
 */
record Remains(Projection projection, Path stateDir) {

  private static final int WAIT_SECONDS = 30;
  private static final List<String> STAGES =
      List.of(DeduplicationTopology.NAME, StandingsTopology.NAME, LeaderboardTopology.NAME);

  /** Deletes it. The facts of epoch 0 stay and grow old: every start wants their topic. */
  void delete(Admin admin) {
    try {
      List<String> topics =
          admin.listTopics().names().get(WAIT_SECONDS, TimeUnit.SECONDS).stream()
              .filter(this::isOurs)
              .toList();
      admin.deleteTopics(topics).all().get(WAIT_SECONDS, TimeUnit.SECONDS);
      for (String stage : STAGES) {
        deleteGroup(admin, projection.application(stage));
        FileSystemUtils.deleteRecursively(stateDir.resolve(projection.application(stage)));
      }
    } catch (ExecutionException | TimeoutException | IOException e) {
      throw new KafkaException("epoch " + projection.epoch() + " cannot be deleted", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }

  private boolean isOurs(String topic) {
    return (projection.epoch() > 0 && topic.equals(projection.countedActions()))
        || STAGES.stream().anyMatch(stage -> topic.startsWith(projection.application(stage) + "-"));
  }

  /** Static members stay for a while after they were closed, and then must be sent away first. */
  private static void deleteGroup(Admin admin, String group)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      delete(admin, group);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupNotEmptyException) {
        admin
            .removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
            .all()
            .get(WAIT_SECONDS, TimeUnit.SECONDS);
        delete(admin, group);
      } else if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
  }

  private static void delete(Admin admin, String group)
      throws ExecutionException, InterruptedException, TimeoutException {
    admin.deleteConsumerGroups(List.of(group)).all().get(WAIT_SECONDS, TimeUnit.SECONDS);
  }
}
