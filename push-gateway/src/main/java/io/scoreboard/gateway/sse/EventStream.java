package io.scoreboard.gateway.sse;

import io.scoreboard.gateway.connection.Ending;
import io.scoreboard.gateway.connection.Frame;
import io.scoreboard.gateway.connection.Frame.Heartbeat;
import io.scoreboard.gateway.connection.Frame.ScoreFrame;
import io.scoreboard.gateway.connection.Frame.TopTenFrame;
import io.scoreboard.gateway.connection.Utf8Text;
import io.scoreboard.gateway.connection.Viewer;
import io.scoreboard.gateway.connection.Wire;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One event stream, written by its own virtual thread, which is the only one that a slow reader
 * holds up; a write that fails, also because the connection was cut, ends the stream.
 */
final class EventStream implements Wire {

  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

  /** What the writing thread is to do next. */
  private sealed interface Step {
    record Write(List<? extends Frame> burst, Sent sent) implements Step {}

    record End() implements Step {}
  }

  private static final Utf8Text COMMENT = new Utf8Text(": still here\n\n");

  private final AsyncContext response;
  private final Runnable cutter;
  private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();

  /**
   * Ready to run.
   *
   * @param cutter closes the connection under a blocked write
   */
  EventStream(AsyncContext response, Runnable cutter) {
    this.response = response;
    this.cutter = cutter;
  }

  @Override
  public void send(List<? extends Frame> burst, Sent sent) {
    steps.add(new Step.Write(burst, sent));
  }

  @Override
  public void close(Ending ending) {
    steps.add(new Step.End());
  }

  @Override
  public void cut() {
    steps.add(new Step.End());
    cutter.run();
  }

  /** Writes until the stream ends, and says so to the viewer. */
  void run(Viewer viewer) {
    try {
      OutputStream out = response.getResponse().getOutputStream();
      while (steps.take() instanceof Step.Write(List<? extends Frame> burst, Sent sent)) {
        for (Frame frame : burst) {
          text(frame).writeTo(out);
        }
        out.flush();
        sent.done();
      }
    } catch (IOException e) {
      LOG.debug("a viewer's stream failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      viewer.gone(); // first: completing fails if the container was quicker
      response.complete();
    }
  }

  private static Utf8Text text(Frame frame) {
    return switch (frame) {
      case TopTenFrame(Utf8Text text) -> text;
      case ScoreFrame(_, Utf8Text text) -> text;
      case Heartbeat() -> COMMENT;
    };
  }
}
