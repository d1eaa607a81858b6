package io.scoreboard.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scoreboard as users start it, on a free port and a directory of its own; what does not start is
 * an {@link IOException} with its last words.
 *
 * @param startedIn from the command to the line that says it is ready
 */
public record Ours(
    Path root, Path dataDir, Target target, Process process, Duration startedIn, boolean keepData)
    implements Contestant {

  /** All viewers come from one address at once; what limits strangers would only measure itself. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "SCOREBOARD_GATEWAY_HANDSHAKES_ADDRESS_BURST", "0",
          "SCOREBOARD_GATEWAY_HANDSHAKES_SUBJECT_BURST", "0",
          "SCOREBOARD_GATEWAY_LOBBY_MAX_CONNECTIONS_PER_SUBJECT", "10000");

  private static final Pattern TOTAL = Pattern.compile("^Total\\s+\\d+\\s+(\\d+)");

  /** Starts it on an empty directory, which is deleted when it is closed. */
  public static Ours start(Path root) throws IOException {
    return start(root, Files.createTempDirectory("scoreboard-bench"), false);
  }

  /** Starts it on that directory, which stays. */
  public static Ours start(Path root, Path dataDir) throws IOException {
    return start(root, dataDir, true);
  }

  private static Ours start(Path root, Path dataDir, boolean keepData) throws IOException {
    long begin = System.nanoTime();
    Launch launch =
        Launch.until(
            "is ready at",
            List.of(command(root), "start", "--port", "0", "--data-dir", dataDir.toString()),
            SETTINGS);
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    String line = launch.readyLine();
    URI url = URI.create(line.substring(line.indexOf("http")).strip());
    return new Ours(root, dataDir, Target.of(url, dataDir), launch.process(), took, keepData);
  }

  /** Path of {@code ./scoreboard}. */
  static String command(Path root) {
    return root.resolve("scoreboard").toString();
  }

  @Override
  public double cpuSeconds() {
    return new Costs(process.toHandle()).cpuSeconds();
  }

  @Override
  public double residentMegabytes() {
    return new Costs(process.toHandle()).residentMegabytes();
  }

  /** Bytes of live objects, after a collection. */
  public long liveHeap() throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process query =
        new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    try (var lines = query.inputReader().lines()) {
      return lines
          .map(TOTAL::matcher)
          .filter(Matcher::find)
          .mapToLong(total -> Long.parseLong(total.group(1)))
          .findFirst()
          .orElseThrow(() -> new IOException("jcmd told nothing of the heap"));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Stops it by SIGTERM and leaves its directory. */
  public void stop() {
    Launch.stop(process);
  }

  @Override
  public void close() {
    stop();
    if (!keepData) {
      Launch.delete(dataDir);
    }
  }
}
