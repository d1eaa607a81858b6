package io.scoreboard.system.fuzz;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Sends mutated requests over several sockets, kept alive as long as a request leaves that open.
 * Each request is a function of the seed and its number, apart from the time in some bodies.
 */
record Storm(int port, Templates templates, long seed, Oracle oracle) {

  private static final int SOCKETS = 4;

  void send(long from, long count) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < SOCKETS; i++) {
        long first = from + i;
        all.add(threads.submit(() -> sendEvery(first, from + count)));
      }
      awaitAll(all);
    }
  }

  /** The first failure ends the others. */
  private static void awaitAll(List<Future<?>> all)
      throws InterruptedException, ExecutionException {
    try {
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      all.forEach(one -> one.cancel(true));
    }
  }

  private void sendEvery(long first, long end) {
    RawConnection connection = null;
    for (long number = first; number < end && !isCancelled(); number += SOCKETS) {
      connection = send(number, connection);
    }
    close(connection);
  }

  private static boolean isCancelled() {
    return Thread.currentThread().isInterrupted();
  }

  /** Gives the connection back if it can go on. */
  private @Nullable RawConnection send(long number, @Nullable RawConnection open) {
    Random random = new Random(seed * 1_000_003 + number);
    Request request = templates.any(random, number);
    Mutations mutations = new Mutations(random);
    int changes = random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      request = mutations.mutate(request);
    }
    boolean bent = random.nextInt(4) == 0;
    if (changes > 0 || bent) {
      oracle.mutated();
    }
    byte[] bytes = bent ? mutations.bytes(request.bytes()) : request.bytes();
    try {
      return exchange(bytes, request.isWhole() && !bent, open);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("no answer for long; " + told(number, bytes), e);
    } catch (IOException e) {
      oracle.acceptClose();
      close(open);
      return null;
    } catch (AssertionError e) {
      throw new AssertionError(told(number, bytes), e);
    }
  }

  private @Nullable RawConnection exchange(
      byte[] bytes, boolean whole, @Nullable RawConnection open) throws IOException {
    RawConnection connection = open == null ? new RawConnection(port) : open;
    connection.send(bytes);
    if (whole) {
      Answer answer = connection.read();
      oracle.accept(answer, true);
      if (!answer.isStream() && !answer.header("connection").equals("close")) {
        return connection;
      }
    } else {
      connection.end().forEach(answer -> oracle.accept(answer, false));
    }
    connection.close();
    return null;
  }

  private String told(long number, byte[] bytes) {
    return "again with -Dscoreboard.fuzz.seed=%d -Dscoreboard.fuzz.from=%d; the bytes were:%n%s"
        .formatted(seed, number, escaped(bytes));
  }

  /** Readable, and for bash's printf '%b'. */
  private static String escaped(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      text.append(b >= ' ' && b < 127 ? String.valueOf((char) b) : "\\x%02x".formatted(b));
    }
    return text.toString();
  }

  private static void close(@Nullable RawConnection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException("a socket that cannot be closed", e);
    }
  }
}
