package io.scoreboard.system.security;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Connections that begin a head or a body and then send a byte a second, until they are cut. */
final class SlowSenders implements AutoCloseable {

  private static final String HEAD =
      "POST /api/score/update HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
  private static final String BODY =
      "POST /api/score/update HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
          + "Authorization: Bearer %s\r\nContent-Length: 9000\r\n\r\n{\"userId\":\"";

  private final long begin = System.nanoTime();
  private final List<Socket> sockets = new ArrayList<>();
  private final CountDownLatch left;

  /** Opens that many, heads and bodies in turn; the bodies are read, for the token is good. */
  SlowSenders(int port, int many, String token) throws IOException {
    left = new CountDownLatch(many);
    for (int i = 0; i < many; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      sockets.add(socket);
      String beginning = i % 2 == 0 ? HEAD : BODY.formatted(token);
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      Thread.ofVirtual().start(() -> trickle(socket));
      Thread.ofVirtual().start(() -> readToEnd(socket));
    }
  }

  /** Whether the server has ended all of them; fails if it has not after that time. */
  boolean areCut(Duration patience) {
    boolean cut = left.getCount() == 0;
    if (!cut && System.nanoTime() - begin > patience.toNanos()) {
      throw new AssertionError(left.getCount() + " slow connections are still open");
    }
    return cut;
  }

  private void trickle(Socket socket) {
    try {
      OutputStream out = socket.getOutputStream();
      while (!left.await(1, TimeUnit.SECONDS)) {
        out.write('a');
      }
    } catch (IOException e) {
      // it was cut; its reader says so
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readToEnd(Socket socket) {
    try {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // a reset is an end as well
    }
    left.countDown();
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
