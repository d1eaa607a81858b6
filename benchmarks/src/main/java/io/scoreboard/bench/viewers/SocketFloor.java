package io.scoreboard.bench.viewers;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the operating system itself takes to write one message to each of many sockets, one write
 * each: whoever does not put several messages into one write cannot be cheaper. Fails with the
 * system's own exception.
 */
public record SocketFloor(int sockets, int messageBytes) {

  /** Writes a second of processor time pays for, measured that long. */
  public double perCpuSecond(Duration length) throws IOException {
    List<SocketChannel> writers = new ArrayList<>();
    try (ServerSocketChannel server = ServerSocketChannel.open();
        Selector readers = Selector.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
      for (int i = 0; i < sockets; i++) {
        writers.add(SocketChannel.open(server.getLocalAddress()));
        writers.getLast().setOption(StandardSocketOptions.TCP_NODELAY, true);
        SocketChannel reader = server.accept();
        reader.configureBlocking(false);
        reader.register(readers, SelectionKey.OP_READ);
      }
      Thread drain = Thread.ofPlatform().daemon().start(() -> drain(readers));
      try {
        return write(writers, length);
      } finally {
        drain.interrupt();
        close(writers, readers);
      }
    }
  }

  private double write(List<SocketChannel> writers, Duration length) throws IOException {
    ByteBuffer message = ByteBuffer.allocateDirect(messageBytes);
    var threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long end = System.nanoTime() + length.toNanos();
    long written = 0;
    while (System.nanoTime() < end) {
      for (SocketChannel writer : writers) {
        writer.write(message.clear());
      }
      written += writers.size();
    }
    return written * 1e9 / (threads.getCurrentThreadCpuTime() - cpu);
  }

  private static void drain(Selector readers) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
    try {
      while (!Thread.currentThread().isInterrupted()) {
        readers.select(key -> skip(key, buffer), 200);
      }
    } catch (IOException | java.nio.channels.ClosedSelectorException e) {
      Thread.currentThread().interrupt(); // the measurement is over
    }
  }

  private static void skip(SelectionKey key, ByteBuffer buffer) {
    try {
      if (((SocketChannel) key.channel()).read(buffer.clear()) < 0) {
        key.cancel();
      }
    } catch (IOException e) {
      key.cancel();
    }
  }

  private static void close(List<SocketChannel> writers, Selector readers) throws IOException {
    for (SocketChannel writer : writers) {
      writer.close();
    }
    for (SelectionKey key : List.copyOf(readers.keys())) {
      key.channel().close();
    }
  }
}
