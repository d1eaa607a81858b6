/** What viewers see of the board: the top ten as last read, and which updates are news. */
@NullMarked
package io.scoreboard.gateway.board;

import org.jspecify.annotations.NullMarked;
