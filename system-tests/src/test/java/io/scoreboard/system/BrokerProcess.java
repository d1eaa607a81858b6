package io.scoreboard.system;

import io.scoreboard.standalone.broker.LocalKafka;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A Kafka in a process of its own, which can be paused as a hung machine is. */
public final class BrokerProcess implements AutoCloseable {

  private final Process process;
  private final String address;

  /** Runs the broker until the process is killed. */
  public static void main(String[] args) throws InterruptedException {
    LocalKafka kafka = LocalKafka.launch(Path.of(args[0]));
    kafka.awaitStarted();
    System.out.println("listening " + kafka.bootstrapServers());
    new CountDownLatch(1).await();
  }

  public BrokerProcess(Path directory) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    try {
      process =
          new ProcessBuilder(
                  java, "-Xmx256m", "-cp", classPath, getClass().getName(), directory.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      BufferedReader output = process.inputReader();
      address = readAddress(output);
      // a full pipe would stop the broker
      Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String readAddress(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("listening ")) {
        return line.substring("listening ".length());
      }
    }
    throw new IOException("the broker ended before it listened");
  }

  public String address() {
    return address;
  }

  public void pause() {
    signal("STOP");
  }

  public void resume() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      List<String> command = List.of("kill", "-" + name, Long.toString(process.pid()));
      if (new ProcessBuilder(command).start().waitFor() != 0) {
        throw new IllegalStateException("cannot signal the broker");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
