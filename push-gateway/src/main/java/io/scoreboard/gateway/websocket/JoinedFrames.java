package io.scoreboard.gateway.websocket;

import io.scoreboard.gateway.connection.Frame.Heartbeat;
import io.scoreboard.gateway.connection.Frame.ScoreFrame;
import io.scoreboard.gateway.connection.Frame.TopTenFrame;
import io.scoreboard.gateway.connection.Utf8Text;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.internal.Generator;

/**
 * Makes one frame for Jetty out of a whole burst: the first one's header, then the first one's
 * payload and all other frames, headers included, as they follow each other on the wire (RFC 6455,
 * section 5.2; a server masks nothing, and Jetty must not cut the first one into pieces). Jetty
 * would take every frame of every viewer through its queue by itself, which costs more than the
 * write. The last burst is remembered, for nearly every viewer is sent the same one. Safe for any
 * threads.
 */
final class JoinedFrames {

  private final Generator generator = new Generator();
  private volatile Joined last = join(List.of(new Heartbeat()));

  /** The frame that stands for the burst, with a view of its own on the shared bytes. */
  Frame of(List<? extends io.scoreboard.gateway.connection.Frame> burst) {
    Joined known = last;
    if (known.burst != burst) {
      known = join(burst);
      last = known;
    }
    return new JoinedFrame(known);
  }

  private Joined join(List<? extends io.scoreboard.gateway.connection.Frame> burst) {
    List<Frame> frames = burst.stream().map(JoinedFrames::frame).toList();
    int bytes = frames.stream().mapToInt(Frame::getPayloadLength).sum();
    ByteBuffer joined = BufferUtil.allocate(bytes + frames.size() * Generator.MAX_HEADER_LENGTH);
    Frame first = frames.getFirst();
    int length = first.getPayloadLength();
    generator.generatePayload(first, joined);
    frames.stream().skip(1).forEach(frame -> generator.generateWholeFrame(frame, joined));
    return new Joined(burst, first.getOpCode(), length, joined.asReadOnlyBuffer());
  }

  private static Frame frame(io.scoreboard.gateway.connection.Frame frame) {
    return switch (frame) {
      case TopTenFrame(Utf8Text text) -> new Frame(OpCode.TEXT, text.buffer());
      case ScoreFrame(_, Utf8Text text) -> new Frame(OpCode.TEXT, text.buffer());
      case Heartbeat() -> new Frame(OpCode.PING, ByteBuffer.allocate(0));
    };
  }

  /**
   * A burst on the wire, without the header of its first frame.
   *
   * @param length of the first frame's payload
   */
  private record Joined(
      List<? extends io.scoreboard.gateway.connection.Frame> burst,
      byte opCode,
      int length,
      ByteBuffer bytes) {}

  /** Says that it is as long as its first frame, which is what goes into the header. */
  private static final class JoinedFrame extends Frame {

    private final int length;

    JoinedFrame(Joined joined) {
      super(joined.opCode(), joined.bytes().duplicate());
      this.length = joined.length();
    }

    @Override
    public int getPayloadLength() {
      return length;
    }
  }
}
