/** The questions, one class each: ingest, latency, fan-out, rebuild, growth and start. */
@NullMarked
package io.scoreboard.bench.questions;

import org.jspecify.annotations.NullMarked;
