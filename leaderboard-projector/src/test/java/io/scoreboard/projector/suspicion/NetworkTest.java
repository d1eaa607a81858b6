package io.scoreboard.projector.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "[::1], 0:0:0:0:0:0:0:0/64",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
    "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
    "::ffff:203.0.113.7, 203.0.113.7",
    "no:address, no:address",
    "localhost, localhost"
  })
  void anAddressStandsForItsNetwork(String address, String network) {
    assertThat(Network.of(address)).isEqualTo(network);
  }
}
