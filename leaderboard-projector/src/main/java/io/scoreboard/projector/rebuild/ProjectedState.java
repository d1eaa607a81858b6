package io.scoreboard.projector.rebuild;

/**
 * What a projection holds, in short.
 *
 * @param users who stand on the board
 * @param hash {@link io.scoreboard.integrity.StateDigest} of their rows, in hexadecimal
 */
public record ProjectedState(long users, String hash) {}
