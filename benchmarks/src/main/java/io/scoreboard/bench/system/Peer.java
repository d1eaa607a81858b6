package io.scoreboard.bench.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * The system beside ours, started by its {@code start.sh} with two workers and a Redis that syncs
 * every write; what does not start is an {@link IOException} with its last words.
 */
public record Peer(Target target, Process process, Path dataDir) implements Contestant {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Starts it on free ports and an empty directory. */
  public static Peer start(Path directory) throws IOException {
    int port = freePort();
    String secret = UUID.randomUUID() + "-" + UUID.randomUUID();
    Path dataDir = Files.createTempDirectory("peer-bench");
    Map<String, String> settings = new HashMap<>();
    settings.put("JWT_SECRET", secret);
    settings.put("PORT", Integer.toString(port));
    settings.put("REDIS_PORT", Integer.toString(freePort()));
    settings.put("DATA_DIR", dataDir.toString());
    settings.put("WORKERS", "2");
    settings.put("APPENDFSYNC", "always");
    Launch launch =
        Launch.until("pids:", List.of("bash", directory.resolve("start.sh").toString()), settings);
    URI url = URI.create("http://127.0.0.1:" + port);
    awaitHealth(url);
    return new Peer(new Target(url, "scoreboard", secret, ""), launch.process(), dataDir);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitHealth(URI url) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isHealthy(url)) {
      if (System.nanoTime() > end) {
        throw new IOException("the peer was not ready within " + PATIENCE.toSeconds() + " s");
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static boolean isHealthy(URI url) {
    try (InputStream answer = url.resolve("/health").toURL().openStream()) {
      return answer.read() >= 0;
    } catch (IOException e) {
      return false; // not yet
    }
  }

  @Override
  public double cpuSeconds() {
    return new Costs(process.toHandle()).cpuSeconds();
  }

  @Override
  public double residentMegabytes() {
    return new Costs(process.toHandle()).residentMegabytes();
  }

  @Override
  public void close() {
    Launch.stop(process);
    Launch.delete(dataDir);
  }
}
