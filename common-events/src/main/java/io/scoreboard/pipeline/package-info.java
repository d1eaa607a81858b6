/** What the stages of the pipeline tell each other and the waiting command. */
@NullMarked
package io.scoreboard.pipeline;

import org.jspecify.annotations.NullMarked;
