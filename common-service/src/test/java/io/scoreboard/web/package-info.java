/** The shared edge, tested over real sockets. */
@NullMarked
package io.scoreboard.web;

import org.jspecify.annotations.NullMarked;
