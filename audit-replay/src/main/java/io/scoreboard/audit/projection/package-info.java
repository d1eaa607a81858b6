/** What the projector holds, and how far it has come. */
@NullMarked
package io.scoreboard.audit.projection;

import org.jspecify.annotations.NullMarked;
