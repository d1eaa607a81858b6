package io.scoreboard.projector.standings;

import io.scoreboard.board.Board;
import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.board.Version;
import io.scoreboard.pipeline.CommandOutcome;
import io.scoreboard.projector.streams.OutputGate;
import io.scoreboard.projector.streams.Reply;
import io.scoreboard.wire.RecordHeaders;
import io.scoreboard.wire.WireName;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * What one partition tells the outside: answers, new totals, its ten. Nothing of it passes a closed
 * {@link OutputGate}; a rebuild's ten are announced as soon as the gate is open, whole, so that the
 * board of all can be put together before any of them changes.
 */
final class StandingsOutput {

  private static final String SOURCE = "/scoreboard/projector/standings";
  private static final Duration LOOK = Duration.ofMillis(100);

  private final ProcessorContext<String, Object> context;
  private final Standings standings;
  private final OutputGate gate;
  private final String partition;
  private @Nullable Cancellable announcement;

  StandingsOutput(ProcessorContext<String, Object> context, Standings standings, OutputGate gate) {
    this.context = context;
    this.standings = standings;
    this.gate = gate;
    this.partition = Integer.toString(context.taskId().partition());
  }

  /** Looks until the gate is open, then announces the ten, once. */
  void announceWhenOpen() {
    announcement = context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::announceIfOpen);
  }

  private void announceIfOpen(long now) {
    if (gate.isOpen() && announcement != null) {
      announcement.cancel();
      send(standings.top(), now, new org.apache.kafka.common.header.internals.RecordHeaders());
    }
  }

  /** Answers the command behind that record, if anyone waits; only then is the answer made. */
  void answer(Record<String, Object> command, Supplier<CommandOutcome> outcome) {
    if (gate.isOpen()) {
      Reply.to(command, outcome.get(), SOURCE)
          .ifPresent(reply -> context.forward(reply, StandingsTopology.OUTCOMES_SINK));
    }
  }

  /** Tells a new total, and the ten if they changed with it. */
  void publish(ScoreUpdate update, Record<String, Object> cause) {
    if (gate.isOpen()) {
      send(update, cause);
      standings.changedTop().ifPresent(board -> send(board, cause.timestamp(), carried(cause)));
    }
  }

  /**
   * Tells a name, and the ten at their new version, changed or not: an attempt that was aborted may
   * have read this name earlier and sent the ten with it, and this is what outdoes it.
   *
   * @param update null if the user is on no board
   */
  void publishName(@Nullable ScoreUpdate update, Record<String, Object> cause) {
    if (gate.isOpen()) {
      if (update != null) {
        send(update, cause);
      }
      send(standings.top(), cause.timestamp(), carried(cause));
    }
  }

  private void send(ScoreUpdate update, Record<String, Object> cause) {
    Headers headers = carried(cause);
    stamp(headers, WireName.SCORE_UPDATED, update.userId(), update.version(), cause.timestamp());
    context.forward(
        new Record<>(update.userId(), update, cause.timestamp(), headers),
        StandingsTopology.UPDATES_SINK);
  }

  private void send(Board board, long timestamp, Headers headers) {
    stamp(headers, WireName.BOARD, partition, board.version(), timestamp);
    context.forward(
        new Record<>(partition, board, timestamp, headers), StandingsTopology.CANDIDATES_SINK);
  }

  private static Headers carried(Record<?, ?> cause) {
    return RecordHeaders.carry(cause.headers(), RecordHeaders.TRACEPARENT);
  }

  private static void stamp(
      Headers headers, WireName type, String key, Version version, long timestamp) {
    String id = key + "-" + version.epoch() + "-" + version.position();
    RecordHeaders.stamp(headers, type, id, SOURCE, Instant.ofEpochMilli(timestamp));
  }
}
