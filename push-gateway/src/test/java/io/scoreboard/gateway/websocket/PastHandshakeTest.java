package io.scoreboard.gateway.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.gateway.RunningGateway;
import io.scoreboard.gateway.Tokens;
import io.scoreboard.gateway.ViewerSocket;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class PastHandshakeTest {

  private static final int VIEWERS = 40;

  @Test
  void requestsDoNotStayAsLongAsTheirViewers() throws JMException {
    try (RunningGateway gateway = RunningGateway.start()) {
      List<ViewerSocket> viewers =
          Stream.generate(() -> ViewerSocket.connect(gateway, Tokens.viewer()))
              .limit(VIEWERS)
              .toList();
      assertThat(viewers).noneMatch(viewer -> viewer.messages().isEmpty());
      assertThat(live("io.scoreboard.gateway.connection.Viewer")).isGreaterThanOrEqualTo(VIEWERS);
      assertThat(live("org.eclipse.jetty.ee11.servlet.ServletApiRequest")).isLessThan(VIEWERS / 2);
      assertThat(live("org.eclipse.jetty.http.HttpParser")).isLessThan(VIEWERS / 2);
      viewers.forEach(viewer -> viewer.socket().abort());
    }
  }

  /** How many objects of the class are reachable; collects garbage first. */
  private static long live(String type) throws JMException {
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    return histogram
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(columns -> columns.length >= 4 && columns[3].equals(type))
        .mapToLong(columns -> Long.parseLong(columns[1]))
        .sum();
  }
}
