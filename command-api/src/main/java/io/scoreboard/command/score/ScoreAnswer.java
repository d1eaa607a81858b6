package io.scoreboard.command.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scoreboard.command.eventlog.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * The body of 200 and 202.
 *
 * @param newScore null as long as it is not known
 * @param duplicate left out where it means nothing
 * @param receipt its fields stand beside the others; left out if Kafka did not say where the record
 *     is
 */
@JsonPropertyOrder({"success", "newScore", "actionId", "duplicate", "receipt"})
record ScoreAnswer(
    boolean success,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long newScore,
    String actionId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean duplicate,
    @JsonUnwrapped @Nullable Receipt receipt) {}
