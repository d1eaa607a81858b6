package io.scoreboard.system.journey;

import io.scoreboard.system.StandaloneProcess;
import java.nio.file.Path;
import java.util.UUID;

/** Makes things happen behind the page. */
public final class PageDriver {

  private final StandaloneDeployment deployment;
  private final Client client;

  public PageDriver(StandaloneProcess process, Path dataDir) {
    this.deployment = new StandaloneDeployment(process, dataDir);
    this.client = new Client(deployment);
  }

  public String token(String subject, String role) {
    return deployment.token(subject, role);
  }

  public void increment(String userId, long delta) {
    client.increment(userId, delta, UUID.randomUUID().toString());
  }

  public void name(String userId, String username) {
    client.name(userId, username);
  }
}
