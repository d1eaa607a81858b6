package io.scoreboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends the beginning of a request, then a byte now and then, until the server has enough. */
final class SlowSender implements AutoCloseable {

  private static final ScheduledExecutorService TRICKLE =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Socket socket;

  private SlowSender(int port, String beginning) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
    Thread.ofVirtual().start(this::readToEnd);
  }

  /** Sends nothing more. */
  static SlowSender silent(int port, String beginning) throws IOException {
    return new SlowSender(port, beginning);
  }

  /** Goes on, a byte every quarter of a second. */
  static SlowSender trickling(int port, String beginning) throws IOException {
    SlowSender sender = new SlowSender(port, beginning);
    var task = TRICKLE.scheduleWithFixedDelay(sender::sendOne, 250, 250, TimeUnit.MILLISECONDS);
    var _ = sender.ended.thenRun(() -> task.cancel(false));
    return sender;
  }

  /** Done when the server has ended the connection. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  private void sendOne() {
    try {
      OutputStream out = socket.getOutputStream();
      out.write('a');
      out.flush();
    } catch (IOException e) {
      ended.complete(null);
    }
  }

  private void readToEnd() {
    try (InputStream in = socket.getInputStream()) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // a reset is an end as well
    }
    ended.complete(null);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
