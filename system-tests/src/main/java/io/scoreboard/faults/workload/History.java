package io.scoreboard.faults.workload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything clients did and viewers saw in one run, also as a file of one JSON object per line; a
 * file that cannot be written ends the run. Safe for several threads.
 */
public final class History implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final long began = System.nanoTime();
  private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
  private final Queue<Frame> frames = new ConcurrentLinkedQueue<>();
  private final Writer file;

  /** Begins a history in that file. */
  public History(Path path) {
    try {
      file = Files.newBufferedWriter(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Milliseconds since the run began. */
  public long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  /** A client begins. */
  void invoke(int step, Command command, String node) {
    note("invoke", Map.of("step", step, "node", node, "command", command.toString()));
  }

  /** A request ended. */
  void add(Attempt attempt) {
    attempts.add(attempt);
    note(attempt.ending().name().toLowerCase(java.util.Locale.ROOT), attempt);
  }

  /** A viewer saw something. */
  void add(Frame frame) {
    frames.add(frame);
    note("frame", frame);
  }

  /** Something else happened, such as the fault. */
  public void note(String what, Object details) {
    String line = JSON.writeValueAsString(Map.of("at", now(), "what", what, "details", details));
    synchronized (file) {
      try {
        file.write(line + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** All requests so far. */
  public List<Attempt> attempts() {
    return List.copyOf(new ArrayList<>(attempts));
  }

  /** All messages so far, in order per connection. */
  public List<Frame> frames() {
    return List.copyOf(new ArrayList<>(frames));
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
