package io.scoreboard.command.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A real Redis, the {@code redis-server} of this machine, on a port that stays the same. */
final class RedisServer implements AutoCloseable {

  private final int port;
  private Process process;

  private RedisServer(int port) throws IOException {
    this.port = port;
    this.process = launch();
  }

  /** Without a {@code redis-server}, skips the test, and in CI fails it: nobody looks for skips. */
  static void require() {
    boolean installed = isInstalled();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(installed).as("redis-server is installed, as CI must have it").isTrue();
    }
    assumeThat(installed).as("redis-server is installed").isTrue();
  }

  private static boolean isInstalled() {
    try {
      return new ProcessBuilder("redis-server", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static RedisServer start() throws IOException {
    RedisServer server = new RedisServer(freePort());
    server.awaitListening();
    return server;
  }

  RedisURI address() {
    return RedisURI.create("redis://127.0.0.1:" + port);
  }

  void stop() {
    process.destroyForcibly().onExit().join();
  }

  void startAgain() throws IOException {
    process = launch();
    awaitListening();
  }

  /** Hangs it: connections stay, and nothing is answered. */
  void hang() {
    signal("STOP");
  }

  /** Lets it go on. */
  void goOn() {
    signal("CONT");
  }

  @Override
  public void close() {
    stop();
  }

  private void signal(String name) {
    try {
      String pid = Long.toString(process.pid());
      if (new ProcessBuilder("kill", "-" + name, pid).start().waitFor() != 0) {
        throw new IllegalStateException(name + " was not taken");
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Process launch() throws IOException {
    return new ProcessBuilder(
            "redis-server", "--port", Integer.toString(port), "--bind", "127.0.0.1", "--save", "")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void awaitListening() {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::isListening);
  }

  private boolean isListening() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
