/**
 * Score updates and revocations: from the request to a decision, and from the outcome to the
 * response.
 */
@NullMarked
package io.scoreboard.command.score;

import org.jspecify.annotations.NullMarked;
