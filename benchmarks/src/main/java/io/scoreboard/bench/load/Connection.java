package io.scoreboard.bench.load;

import io.scoreboard.bench.load.AnswerReader.Answer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/**
 * One kept-alive connection with at most one request under way; whatever goes wrong on it is an
 * {@link IOException} and ends the run.
 */
final class Connection implements AutoCloseable {

  private final SocketChannel channel;
  private final AnswerReader answers = new AnswerReader();
  private long intended;

  private Connection(SocketChannel channel) {
    this.channel = channel;
  }

  static Connection open(InetSocketAddress address, Selector selector) throws IOException {
    SocketChannel channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    Connection connection = new Connection(channel);
    channel.register(selector, SelectionKey.OP_READ, connection);
    return connection;
  }

  /** Sends a request; a few hundred bytes always fit into an idle connection's buffer. */
  void send(ByteBuffer request, long intendedNanos) throws IOException {
    intended = intendedNanos;
    while (request.hasRemaining()) {
      if (channel.write(request) == 0) {
        Thread.onSpinWait();
      }
    }
  }

  /** Reads what has come, and gives the answer when it is whole. */
  Optional<Answer> read() throws IOException {
    if (channel.read(answers.room()) < 0) {
      throw new IOException("the server closed a connection");
    }
    return answers.poll();
  }

  /** When the request under way was meant to be sent. */
  long intended() {
    return intended;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
