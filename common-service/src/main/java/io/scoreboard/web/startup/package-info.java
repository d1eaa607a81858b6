/** What Spring Boot is told before any bean is made: shared defaults and readable failures. */
@NullMarked
package io.scoreboard.web.startup;

import org.jspecify.annotations.NullMarked;
