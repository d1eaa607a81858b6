/** Measurements from outside, over the contract, each beside a floor measured in the same run. */
@NullMarked
package io.scoreboard.bench;

import org.jspecify.annotations.NullMarked;
