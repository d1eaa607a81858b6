package io.scoreboard.auth;

/** Hears how reading the JWKS went, to count and log it. */
public interface KeySetListener {

  /** The keys were read; that many can verify tokens. */
  void read(int keys);

  /** The keys could not be read; the last good ones stay in use. */
  void failed(String reason);
}
