package io.scoreboard.faults.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One process of the cluster, under its own name and address; one that does not become ready in
 * time is an exception that names its log. Used by one thread at a time.
 */
public final class Node {

  private static final Duration READY_WITHIN = Duration.ofMinutes(10);
  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(45);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  private final Role role;
  private final int number;
  private final Network network;
  private final Blueprint blueprint;
  private @Nullable Process process;

  /**
   * How its process is started.
   *
   * @param name of it, also of its log
   * @param directory of what it keeps
   */
  record Blueprint(
      String name, Path directory, Path log, List<String> command, Map<String, String> settings) {}

  Node(Role role, int number, Network network, Blueprint blueprint) {
    this.role = role;
    this.number = number;
    this.network = network;
    this.blueprint = blueprint;
  }

  /** Its name, such as {@code projector-2}. */
  public String name() {
    return blueprint.name();
  }

  /** What it is. */
  public Role role() {
    return role;
  }

  /** Where it keeps its data. */
  public Path directory() {
    return blueprint.directory();
  }

  /** Where it takes HTTP requests. */
  public URI uri() {
    return URI.create("http://" + address());
  }

  String address() {
    return network.addressOf(number) + ":" + role.port();
  }

  /** Starts it with more settings in its environment, and does not wait. */
  public void start(Map<String, String> more) {
    File log = blueprint.log().toFile();
    ProcessBuilder builder =
        new ProcessBuilder(network.at(number, blueprint.command()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder.environment().putAll(blueprint.settings());
    builder.environment().putAll(more);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it as usual, and does not wait. */
  public void start() {
    start(Map.of());
  }

  /** Waits until it takes requests. */
  public void awaitReady() {
    long end = System.nanoTime() + READY_WITHIN.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > end || !isAlive()) {
        throw new IllegalStateException(name() + " is not ready, see " + blueprint.log());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  /** Whether its process runs, be it paused. */
  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Whether it takes requests. */
  public boolean isReady() {
    return role == Role.BROKER ? listens() : isHealthy();
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(network.addressOf(number), role.port()), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isHealthy() {
    HttpRequest probe =
        HttpRequest.newBuilder(uri().resolve("/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(3))
            .build();
    try {
      return HTTP.send(probe, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** SIGKILL. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** SIGTERM, and SIGKILL to one that does not end in time. */
  public void stop() {
    if (process != null) {
      process.destroy();
      try {
        if (!process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
          kill();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** SIGSTOP: it is there and does nothing. */
  public void pause() {
    signal("STOP");
  }

  /** SIGCONT. */
  public void resume() {
    signal("CONT");
  }

  private void signal(String name) {
    if (process != null) {
      Shell.run("kill", "-" + name, Long.toString(process.pid()));
    }
  }

  /** Drops all packets from and to it. */
  public void cut() {
    network.cut(number);
  }

  /** Ends a cut. */
  public void rejoin() {
    network.heal(number);
  }
}
