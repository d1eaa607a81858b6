/** HTTPS beyond what Spring Boot does by itself: new certificates without a restart. */
@NullMarked
package io.scoreboard.web.tls;

import org.jspecify.annotations.NullMarked;
