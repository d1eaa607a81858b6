package io.scoreboard.projector.witness;

/**
 * The log is not what it was when it was witnessed.
 *
 * @param offset the first one that differs, as far as the last checkpoint tells
 * @param what in words, such as {@code the record was changed}
 */
record Damage(int partition, long offset, String what) {}
