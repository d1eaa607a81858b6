package io.scoreboard.gateway.admission;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * By what a client's address is counted: an IPv4 address by itself, an IPv6 one by its first 64
 * bits, since whoever has one address there has all of that network.
 */
final class ClientAddress {

  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /**
   * The key.
   *
   * @param remote as the web server tells it; what proxies add counts only where {@code
   *     server.forward-headers-strategy} says so
   */
  static String key(String remote) {
    try {
      return InetAddress.ofLiteral(remote) instanceof Inet6Address wide
          ? HexFormat.of().formatHex(Arrays.copyOf(wide.getAddress(), NETWORK_BYTES))
          : remote;
    } catch (IllegalArgumentException e) {
      return remote; // a proxy may say "unknown"
    }
  }
}
