/** The live page. */
@NullMarked
package io.scoreboard.gateway.page;

import org.jspecify.annotations.NullMarked;
