package io.scoreboard.bench.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A process that says when it is ready; one that ends before, or says nothing for five minutes, is
 * an {@link IOException} that quotes its last line. It is told to stop when this process is.
 *
 * @param readyLine the line that said so
 */
record Launch(Process process, String readyLine) {

  static Launch until(String word, List<String> command, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
    CompletableFuture<String> ready = new CompletableFuture<>();
    Thread.ofPlatform().daemon().start(() -> read(process, word, ready));
    try {
      return new Launch(process, ready.orTimeout(5, TimeUnit.MINUTES).join());
    } catch (CompletionException e) {
      stop(process);
      throw new IOException(command.getFirst() + " did not start: " + e.getCause(), e);
    }
  }

  /** Reads to the end, so that the process never waits for a reader. */
  private static void read(Process process, String word, CompletableFuture<String> ready) {
    String last = "it said nothing";
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
        if (line.contains(word)) {
          ready.complete(line);
        }
      }
    } catch (IOException e) {
      last = e.toString();
    }
    ready.completeExceptionally(new IOException(last));
  }

  static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  static void delete(Path directory) {
    try (var files = Files.walk(directory)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(Launch::deleteOne);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
