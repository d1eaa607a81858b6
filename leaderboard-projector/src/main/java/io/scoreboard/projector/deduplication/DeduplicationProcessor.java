package io.scoreboard.projector.deduplication;

import io.scoreboard.events.ScoreEvent;
import io.scoreboard.pipeline.ActionFact;
import io.scoreboard.pipeline.CommandOutcome;
import io.scoreboard.pipeline.LogPosition;
import io.scoreboard.projector.deduplication.Verdict.Answered;
import io.scoreboard.projector.deduplication.Verdict.Passed;
import io.scoreboard.projector.streams.ImpossibleRecordException;
import io.scoreboard.projector.streams.OutputGate;
import io.scoreboard.projector.streams.Reply;
import io.scoreboard.wire.RecordHeaders;
import io.scoreboard.wire.WireName;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Passes on what counts, is repeated or withdrawn, and answers the rest itself; a record whose key
 * is not its action id goes to the dead letters. Answers do not pass a closed {@link OutputGate}.
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class DeduplicationProcessor implements Processor<String, ScoreEvent, String, Object> {

  static final String SOURCE = "/scoreboard/projector/deduplication";

  private final OutputGate gate;
  private ProcessorContext<String, Object> context;
  private Memory memory;

  DeduplicationProcessor(OutputGate gate) {
    this.gate = gate;
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    this.context = context;
    this.memory = new Memory(context.getStateStore(DeduplicationTopology.ACTIONS));
  }

  @Override
  public void process(Record<String, ScoreEvent> record) {
    ScoreEvent event = record.value();
    if (event == null || !event.actionId().equals(record.key())) {
      throw new ImpossibleRecordException("the key is not the event's action id");
    }
    switch (Deduplication.judge(event, position(), memory)) {
      case Passed(ActionFact fact) -> pass(fact, record);
      case Answered(CommandOutcome outcome) -> answer(outcome, record);
    }
  }

  private void answer(CommandOutcome outcome, Record<String, ScoreEvent> record) {
    if (gate.isOpen()) {
      Reply.to(record, outcome, SOURCE)
          .ifPresent(reply -> context.forward(reply, DeduplicationTopology.OUTCOMES_SINK));
    }
  }

  private void pass(ActionFact fact, Record<String, ScoreEvent> record) {
    Headers headers =
        RecordHeaders.carry(
            record.headers(),
            RecordHeaders.TRACEPARENT,
            RecordHeaders.CORRELATION_ID,
            RecordHeaders.REPLY_TO);
    String id = fact.source().partition() + "-" + fact.source().offset();
    Instant time = Instant.ofEpochMilli(record.timestamp());
    RecordHeaders.stamp(headers, WireName.of(fact), id, SOURCE, time);
    context.forward(
        new Record<>(fact.action().userId(), fact, record.timestamp(), headers),
        DeduplicationTopology.FACTS_SINK);
  }

  private LogPosition position() {
    RecordMetadata metadata = context.recordMetadata().orElseThrow();
    return new LogPosition(metadata.partition(), metadata.offset());
  }
}
