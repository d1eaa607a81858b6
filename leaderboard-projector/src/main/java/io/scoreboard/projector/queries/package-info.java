/** Questions about users and actions, answered from the stores. */
@NullMarked
package io.scoreboard.projector.queries;

import org.jspecify.annotations.NullMarked;
