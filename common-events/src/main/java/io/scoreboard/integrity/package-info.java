/** What proves that the log was not changed: digests of its records, chained and published. */
@NullMarked
package io.scoreboard.integrity;

import org.jspecify.annotations.NullMarked;
