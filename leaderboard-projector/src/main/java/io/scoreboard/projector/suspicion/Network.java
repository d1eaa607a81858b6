package io.scoreboard.projector.suspicion;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Who an address stands for when nobody has said who it is: of IPv6 the first 64 bits, since one
 * host has all the others to choose from (RFC 4291, section 2.5.4). Never asks a name server.
 */
final class Network {

  private static final int PREFIX_BYTES = 8;
  private static final int BYTES = 16;

  private Network() {}

  /** The address itself, or the network it is in; text that is no address stays as it is. */
  static String of(String address) {
    String plain = address.replaceAll("^\\[|]$|%.*$", "");
    if (plain.indexOf(':') < 0) {
      return address;
    }
    try {
      return InetAddress.ofLiteral(plain) instanceof Inet6Address v6
          ? prefix(v6.getAddress())
          : InetAddress.ofLiteral(plain).getHostAddress();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private static String prefix(byte[] bytes) {
    byte[] network = Arrays.copyOf(Arrays.copyOf(bytes, PREFIX_BYTES), BYTES);
    try {
      return InetAddress.getByAddress(network).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has 16 bytes", e);
    }
  }
}
