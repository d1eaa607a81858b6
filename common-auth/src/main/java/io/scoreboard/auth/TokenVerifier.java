package io.scoreboard.auth;

/** The port behind which tokens are checked. */
@FunctionalInterface
public interface TokenVerifier {

  /**
   * Who the token speaks for.
   *
   * @param token a signed JWT in compact form (RFC 7519)
   * @throws InvalidTokenException if it is malformed, unsigned, wrongly signed, expired, not yet
   *     valid, for someone else, or lacks a claim
   */
  Identity verify(String token);
}
