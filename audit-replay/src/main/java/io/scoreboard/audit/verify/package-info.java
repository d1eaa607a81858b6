/** The comparison of both folds, once or for ever. */
@NullMarked
package io.scoreboard.audit.verify;

import org.jspecify.annotations.NullMarked;
