package io.scoreboard.faults.kinds;

import io.scoreboard.faults.cluster.Cluster;
import io.scoreboard.faults.cluster.Node;
import io.scoreboard.faults.cluster.Role;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * Where a fault strikes.
 *
 * @param random draws what is hit, from the seed of the run
 */
public record Stage(Cluster cluster, Random random) {

  Node any(Role role) {
    List<Node> nodes = cluster.of(role);
    return nodes.get(random.nextInt(nodes.size()));
  }

  Admin admin() {
    return Admin.create(
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers()));
  }
}
