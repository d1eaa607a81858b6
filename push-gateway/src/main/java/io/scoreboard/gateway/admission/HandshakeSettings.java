package io.scoreboard.gateway.admission;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often viewers may open a connection, WebSocket or stream; a burst of 0 is no limit. One
 * instance counts for itself: a connection lives on one, and it is that one's work that is bounded.
 *
 * @param subjectBurst handshakes of one token subject at once; a token may be shared by the viewers
 *     of one site, who all come back after a restart
 * @param subjectPerSecond handshakes a subject gets back each second
 * @param addressBurst handshakes of one network address at once, with whatever token
 * @param addressPerSecond handshakes an address gets back each second
 * @param remembered how many subjects, and addresses, are remembered at once; bounds the memory
 */
@Validated
@ConfigurationProperties("scoreboard.gateway.handshakes")
record HandshakeSettings(
    @DefaultValue("500") @Min(0) @Max(MOST) long subjectBurst,
    @DefaultValue("50") @Min(0) @Max(MOST) long subjectPerSecond,
    @DefaultValue("1000") @Min(0) @Max(MOST) long addressBurst,
    @DefaultValue("100") @Min(0) @Max(MOST) long addressPerSecond,
    @DefaultValue("100000") @Min(1) @Max(MOST) long remembered) {

  private static final long MOST = 1_000_000;

  @AssertTrue(message = "a burst of handshakes needs at least 1 per second")
  boolean isRefilled() {
    return (subjectBurst == 0 || subjectPerSecond > 0)
        && (addressBurst == 0 || addressPerSecond > 0);
  }
}
