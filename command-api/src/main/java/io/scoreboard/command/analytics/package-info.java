/** Tells an outside webhook about counted actions, without ever slowing a request. */
@NullMarked
package io.scoreboard.command.analytics;

import org.jspecify.annotations.NullMarked;
