/** How often someone may come to the door, before the lobby says whether there is room. */
@NullMarked
package io.scoreboard.gateway.admission;

import org.jspecify.annotations.NullMarked;
