/** Token in, identity out; and the signatures of actions. Knows no web framework. */
@NullMarked
package io.scoreboard.auth;

import org.jspecify.annotations.NullMarked;
