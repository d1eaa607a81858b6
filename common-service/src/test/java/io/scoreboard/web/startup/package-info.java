@NullMarked
package io.scoreboard.web.startup;

import org.jspecify.annotations.NullMarked;
