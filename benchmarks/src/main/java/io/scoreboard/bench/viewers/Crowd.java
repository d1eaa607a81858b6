package io.scoreboard.bench.viewers;

import io.scoreboard.bench.system.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Viewers on raw sockets, all read by one thread that counts their messages; a viewer that is sent
 * away is counted as lost. Some may stall: they are there and read nothing.
 */
public final class Crowd implements AutoCloseable {

  private static final int PER_SUBJECT = 500;
  private static final ByteBuffer PONG =
      ByteBuffer.wrap(new byte[] {(byte) 0x8a, (byte) 0x80, 0, 0, 0, 0}).asReadOnlyBuffer();

  private final Selector selector = Selector.open();
  private final List<SocketChannel> stalled = new ArrayList<>();
  private final LongAdder messages = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
  private final Watcher watcher;
  private volatile boolean closed;

  private Crowd(Watcher watcher) throws IOException {
    this.watcher = watcher;
  }

  /** Gets what some of the viewers see; called by one thread. */
  @FunctionalInterface
  public interface Watcher {

    /** Text of one message, good only during the call. */
    void saw(ByteBuffer message);
  }

  /** One who reads: the rest of a frame, and whether the watcher is told. */
  private record Viewer(FrameReader frames, boolean watched) {}

  /**
   * Lets them in one after the other.
   *
   * @param stalling how many of them read nothing
   * @param watched how many of the others tell the watcher
   */
  public static Crowd open(Target target, int viewers, int stalling, int watched, Watcher watcher)
      throws IOException {
    Crowd crowd = new Crowd(watcher);
    try {
      String token = "";
      for (int i = 0; i < viewers; i++) {
        token = i % PER_SUBJECT == 0 ? target.token("viewer", "crowd-" + i) : token;
        crowd.add(new Handshake(target, token), i < stalling, i < stalling + watched);
      }
    } catch (IOException e) {
      crowd.close();
      throw e;
    }
    Thread.ofPlatform().name("crowd").daemon().start(crowd::read);
    return crowd;
  }

  private void add(Handshake handshake, boolean stalls, boolean watched) throws IOException {
    Handshake.Opened opened = handshake.open(stalls);
    SocketChannel channel = opened.channel();
    if (stalls) {
      stalled.add(channel);
      return;
    }
    Viewer viewer = new Viewer(new FrameReader(), watched);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, viewer);
    viewer
        .frames()
        .read(opened.rest(), (opcode, payload) -> take(channel, viewer, opcode, payload));
  }

  private void read() {
    try {
      while (!closed) {
        selector.select(this::read, 200);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(SelectionKey key) {
    SocketChannel channel = (SocketChannel) key.channel();
    Viewer viewer = (Viewer) key.attachment();
    try {
      int count = channel.read(buffer.clear());
      if (count < 0) {
        throw new IOException("closed");
      }
      viewer
          .frames()
          .read(buffer.flip(), (opcode, payload) -> take(channel, viewer, opcode, payload));
    } catch (IOException e) {
      key.cancel();
      lost.increment();
    }
  }

  private void take(SocketChannel channel, Viewer viewer, int opcode, ByteBuffer payload) {
    if (opcode == 1) {
      messages.increment();
      if (viewer.watched()) {
        watcher.saw(payload);
      }
    } else if (opcode == 9) {
      pong(channel);
    }
  }

  private static void pong(SocketChannel channel) {
    try {
      channel.write(PONG.duplicate());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Messages that all viewers have got so far. */
  public long messages() {
    return messages.sum();
  }

  /** Viewers that were sent away; those who stall are not among them. */
  public long lost() {
    return lost.sum();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    for (SocketChannel channel : stalled) {
      channel.close();
    }
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
