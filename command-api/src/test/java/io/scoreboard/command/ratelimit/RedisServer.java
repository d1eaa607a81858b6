package io.scoreboard.command.ratelimit;

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

  static boolean isInstalled() {
    try {
      return new ProcessBuilder("redis-server", "--version").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
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

  @Override
  public void close() {
    stop();
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
