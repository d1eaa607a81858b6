package io.scoreboard.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

  @Test
  void countsAnIpv4AddressByItself() {
    assertThat(ClientAddress.key("203.0.113.7")).isNotEqualTo(ClientAddress.key("203.0.113.8"));
  }

  @Test
  void countsAnIpv6NetworkAsOne() {
    assertThat(ClientAddress.key("2001:db8:1:2::1"))
        .isEqualTo(ClientAddress.key("2001:db8:1:2:ffff:ffff:ffff:ffff"))
        .isNotEqualTo(ClientAddress.key("2001:db8:1:3::1"));
  }

  @Test
  void takesWhatIsNoAddressAsItIs() {
    assertThat(ClientAddress.key("unknown")).isEqualTo("unknown");
  }
}
