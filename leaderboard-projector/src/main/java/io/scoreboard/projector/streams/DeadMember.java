package io.scoreboard.projector.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a stream thread that dies out of its consumer group. A static member never leaves by itself
 * (KIP-345), and the thread that replaces it has an id of its own: without this, the dead one keeps
 * its partitions until its session times out. The member is found by its client id, so another
 * instance that was given the same static id stays. Waits for at most 10 s; where it fails, the
 * session decides as before, and the log says so.
 */
final class DeadMember {

  private static final Duration WITHIN = Duration.ofSeconds(5); // each of two requests
  private static final Logger LOG = LoggerFactory.getLogger(DeadMember.class);

  private final String group;
  private final Map<String, Object> client;

  /** For the threads of the application with these properties. */
  DeadMember(Properties properties) {
    StreamsConfig config = new StreamsConfig(properties);
    this.group = config.getString(StreamsConfig.APPLICATION_ID_CONFIG);
    this.client = new HashMap<>(config.getAdminConfigs(group + "-dead-member"));
    int millis = (int) WITHIN.toMillis();
    client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
    client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
  }

  /** Removes the static member of the stream thread with this name, if there is one. */
  void leave(String thread) {
    try (Admin admin = Admin.create(client)) {
      List<MemberToRemove> dead =
          admin
              .describeConsumerGroups(List.of(group))
              .all()
              .get(WITHIN.toMillis(), TimeUnit.MILLISECONDS)
              .values()
              .stream()
              .flatMap(found -> found.members().stream())
              .filter(member -> member.clientId().equals(thread + "-consumer"))
              .flatMap(member -> member.groupInstanceId().stream())
              .map(MemberToRemove::new)
              .toList();
      if (!dead.isEmpty()) {
        admin
            .removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions(dead))
            .all()
            .get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      LOG.warn("{}: its partitions wait until its session times out", thread, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
