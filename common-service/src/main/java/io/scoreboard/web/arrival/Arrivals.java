package io.scoreboard.web.arrival;

import io.micrometer.core.instrument.Counter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EventsHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jetty.JettyServerCustomizer;

/**
 * Cuts every connection on which a request takes too long to come in, however steadily its bytes
 * trickle, and counts it in {@code scoreboard_http_late_total}. Jetty's own idle timeout starts
 * again with each byte, and its minimum data rate knows bodies only, not heads.
 */
final class Arrivals extends EventsHandler implements JettyServerCustomizer, Connection.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
  private static final long LOOK_MILLIS = 500;

  private final long limit;
  private final Counter late;
  private final Map<Connection, Arrival> arrivals = new ConcurrentHashMap<>();
  private @Nullable ScheduledExecutorService watch;

  Arrivals(ArrivalSettings settings, Counter late) {
    this.limit = settings.within().toNanos();
    this.late = late;
  }

  @Override
  public void customize(Server server) {
    server.insertHandler(this);
    for (Connector connector : server.getConnectors()) {
      connector.addEventListener(this);
    }
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("http-arrivals").daemon().factory());
    var _ = started.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    watch = started;
  }

  @Override
  protected void doStop() throws Exception {
    if (watch != null) {
      watch.shutdownNow();
    }
    super.doStop();
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection instanceof ConnectionMetaData) { // HTTP, not the TLS below it
      arrivals.put(connection, new Arrival(System.nanoTime()));
    }
  }

  /** Also when it becomes a WebSocket. */
  @Override
  public void onClosed(Connection connection) {
    arrivals.remove(connection);
  }

  @Override
  protected void onBeforeHandling(Request request) {
    Arrival arrival = arrivals.get(connection(request));
    if (arrival != null) {
      arrival.head(request.getBeginNanoTime(), bodyFollows(request));
    }
  }

  @Override
  protected void onRequestRead(Request request, Content.@Nullable Chunk chunk) {
    Arrival arrival = arrivals.get(connection(request));
    if (arrival != null && chunk != null && chunk.isLast()) {
      arrival.body(request.getBeginNanoTime());
    }
  }

  @Override
  protected void onComplete(
      Request request, int status, HttpFields headers, @Nullable Throwable failure) {
    Connection connection = connection(request);
    Arrival arrival = arrivals.get(connection);
    if (arrival != null) {
      arrival.answered(request.getBeginNanoTime(), connection.getBytesIn());
    }
  }

  private void look() {
    long now = System.nanoTime();
    arrivals.forEach(
        (connection, arrival) -> {
          if (arrival.isLate(now, connection.getBytesIn(), limit)) {
            cut(connection);
          }
        });
  }

  private void cut(Connection connection) {
    try {
      arrivals.remove(connection);
      late.increment();
      LOG.debug("cut {}: no whole request came in time", connection);
      connection.getEndPoint().close();
    } catch (RuntimeException e) { // of one connection; the watch goes on
      LOG.warn("a late connection could not be cut", e);
    }
  }

  private static Connection connection(Request request) {
    return request.getConnectionMetaData().getConnection();
  }

  private static boolean bodyFollows(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }
}
