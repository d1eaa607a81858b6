/** What every HTTP edge shares: problems, bearer tokens, security headers. */
@NullMarked
package io.scoreboard.web;

import org.jspecify.annotations.NullMarked;
