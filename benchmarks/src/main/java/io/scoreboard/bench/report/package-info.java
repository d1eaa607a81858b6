/** What was found: figures and bars, as a table, as JSON and as plots. */
@NullMarked
package io.scoreboard.bench.report;

import org.jspecify.annotations.NullMarked;
