package io.scoreboard.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** {@code ./scoreboard start} as a user runs it: a process, its lines, its exit code. */
public final class StandaloneProcess implements AutoCloseable {

  /** The first start after a build also unpacks the jars and trains the AOT cache. */
  private static final Duration READY_WITHIN = Duration.ofSeconds(300);

  private static final String READY = "Scoreboard is ready at ";
  private static final Path ROOT = Path.of(System.getProperty("scoreboard.root"));

  public final int port;
  public final List<String> lines = new CopyOnWriteArrayList<>();

  private final Process process;
  private final CompletableFuture<URI> ready = new CompletableFuture<>();

  /** Starts a process and does not wait. */
  public StandaloneProcess(Path dataDir, int port) {
    this(dataDir, port, Map.of());
  }

  /** Likewise, with more environment variables. */
  public StandaloneProcess(Path dataDir, int port, Map<String, String> variables) {
    this.port = port;
    this.process =
        launch(
            variables, "start", "--port", Integer.toString(port), "--data-dir", dataDir.toString());
    Thread.ofVirtual().start(this::read);
  }

  /** Starts one on a free port and waits until it is ready. */
  public static StandaloneProcess ready(Path dataDir) {
    return new StandaloneProcess(dataDir, freePort()).awaitReady();
  }

  public StandaloneProcess awaitReady() {
    try {
      ready.get(READY_WITHIN.toSeconds(), TimeUnit.SECONDS);
      return this;
    } catch (Exception e) {
      process.destroyForcibly();
      throw new AssertionError("not ready: " + lines, e);
    }
  }

  /** Where it is; by its own words, once it is ready. */
  public URI uri() {
    return ready.getNow(URI.create("http://localhost:" + port));
  }

  /** Runs a short subcommand to its end. */
  public static Result run(String... arguments) {
    Process command = launch(Map.of(), arguments);
    try (BufferedReader reader = command.inputReader()) {
      List<String> output = reader.readAllLines();
      return new Result(command.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How a subcommand ended and what it said. */
  public record Result(int exit, List<String> lines) {}

  /** SIGTERM; its exit code. */
  public int stop() {
    process.destroy();
    return awaitExit();
  }

  /** SIGKILL. */
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  public int awaitExit() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("did not end: " + lines);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }

  private void read() {
    try (BufferedReader reader = process.inputReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        if (line.startsWith(READY)) {
          ready.complete(URI.create(line.substring(READY.length())));
        }
      }
      ready.completeExceptionally(new IOException("it ended"));
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
  }

  private static Process launch(Map<String, String> variables, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ROOT.resolve("scoreboard").toString());
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(variables);
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
