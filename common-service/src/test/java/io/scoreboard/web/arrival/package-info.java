@NullMarked
package io.scoreboard.web.arrival;

import org.jspecify.annotations.NullMarked;
