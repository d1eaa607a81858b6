/** Who comes in, who may stay, and how everyone leaves. */
@NullMarked
package io.scoreboard.gateway.lobby;

import org.jspecify.annotations.NullMarked;
