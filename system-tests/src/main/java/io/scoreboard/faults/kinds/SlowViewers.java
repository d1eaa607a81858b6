package io.scoreboard.faults.kinds;

import io.scoreboard.faults.cluster.Access;
import io.scoreboard.faults.cluster.Node;
import io.scoreboard.faults.cluster.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Viewers who open a WebSocket with the smallest window there is and never read from it. */
record SlowViewers() implements Fault {

  private static final int MANY = 50;

  @Override
  public String name() {
    return "slow-viewers";
  }

  @Override
  public Damage strike(Stage stage) {
    Node gateway = stage.any(Role.GATEWAY);
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      sockets.add(open(gateway.uri()));
    }
    return Damage.to(List.of(), () -> sockets.forEach(SlowViewers::close));
  }

  private static Socket open(URI gateway) {
    String request =
        "GET /ws/scoreboard?access_token=%s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\n"
                .formatted(Access.token(), gateway.getAuthority())
            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: c2xvdyB2aWV3ZXIgaGVyZQ==\r\n\r\n";
    Socket socket = new Socket();
    try {
      socket.setReceiveBufferSize(1);
      socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()), 2000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
