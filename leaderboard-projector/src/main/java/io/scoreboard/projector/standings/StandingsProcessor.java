package io.scoreboard.projector.standings;

import io.scoreboard.board.ScoreUpdate;
import io.scoreboard.events.Identifiers;
import io.scoreboard.events.ScoreAction;
import io.scoreboard.events.UserProfile;
import io.scoreboard.pipeline.ActionFact;
import io.scoreboard.pipeline.ActionFact.ActionCounted;
import io.scoreboard.pipeline.ActionFact.ActionRepeated;
import io.scoreboard.pipeline.ActionFact.ActionWithdrawn;
import io.scoreboard.pipeline.CommandOutcome.Counted;
import io.scoreboard.pipeline.CommandOutcome.Revoked;
import io.scoreboard.projector.standings.LedgerEntry.Effect;
import io.scoreboard.projector.streams.ImpossibleRecordException;
import io.scoreboard.projector.streams.OutputGate;
import io.scoreboard.wire.Erasure;
import io.scoreboard.wire.RecordHeaders;
import io.scoreboard.wire.Topic;
import java.time.Instant;
import java.util.function.LongFunction;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Takes each fact and each name into the standings once and tells everyone who needs to know; a
 * record that contradicts the ledger goes to the dead letters. A fact that was taken in before
 * changes nothing and is answered as the first time.
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class StandingsProcessor implements Processor<String, Object, String, Object> {

  private final PartitionBoards boards;
  private final int epoch;
  private final OutputGate gate;
  private ProcessorContext<String, Object> context;
  private Ledger ledger;
  private UserScores scores;
  private FirstAnswers answers;
  private Standings standings;
  private StandingsOutput output;

  StandingsProcessor(PartitionBoards boards, int epoch, OutputGate gate) {
    this.boards = boards;
    this.epoch = epoch;
    this.gate = gate;
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    this.context = context;
    this.ledger = new Ledger(context.getStateStore(StandingsTopology.LEDGER));
    this.scores = new UserScores(ledger);
    this.answers = new FirstAnswers(ledger.store());
    this.standings =
        new Standings(
            context.getStateStore(StandingsTopology.STANDINGS),
            context.getStateStore(StandingsTopology.NAMES),
            epoch);
    this.output = new StandingsOutput(context, standings, gate);
    if (epoch > 0) {
      output.announceWhenOpen();
    }
    boards.opened(context.taskId().partition(), standings.index());
  }

  @Override
  public void close() {
    boards.closed(context.taskId().partition(), standings.index());
  }

  @Override
  public void process(Record<String, Object> record) {
    switch (record.value()) {
      case ActionCounted fact -> count(fact, record);
      case ActionRepeated fact -> repeat(fact, record);
      case ActionWithdrawn fact -> withdraw(fact, record);
      case UserProfile profile -> name(profile.username(), record);
      case null -> forget(record);
      default -> throw new ImpossibleRecordException("neither a fact nor a name");
    }
  }

  private void count(ActionCounted fact, Record<String, Object> record) {
    ScoreAction action = checked(fact, record);
    LedgerEntry entry = ledger.find(action);
    if (entry != null) {
      output.answer(
          record, () -> new Counted(action.actionId(), firstScore(action, entry), 0, false));
      return;
    }
    Standing old = standings.find(action.userId());
    Standing next = old.with(scores.count(action, old.tally(), effectOf(record)), position());
    ScoreUpdate update = standings.replace(action.userId(), old, next);
    long change = next.score() - old.score();
    output.answer(record, () -> new Counted(action.actionId(), next.score(), change, false));
    output.publish(update, record);
  }

  private void repeat(ActionRepeated fact, Record<String, Object> record) {
    ScoreAction action = checked(fact, record);
    LedgerEntry entry = known(action);
    output.answer(record, () -> new Counted(action.actionId(), firstScore(action, entry), 0, true));
  }

  private void withdraw(ActionWithdrawn fact, Record<String, Object> record) {
    ScoreAction action = checked(fact, record);
    LedgerEntry entry = known(action);
    if (entry.withdrawn()) {
      Place place = Place.of(action);
      output.answer(
          record,
          () ->
              new Revoked(
                  action.actionId(), answers.scoreAfterWithdrawal(action.userId(), place, entry)));
      return;
    }
    Standing old = standings.find(action.userId());
    Standing next =
        old.with(scores.withdraw(action, entry, old.tally(), effectOf(record)), position());
    ScoreUpdate update = standings.replace(action.userId(), old, next);
    output.answer(record, () -> new Revoked(action.actionId(), next.score()));
    output.publish(update, record);
  }

  private void forget(Record<String, Object> record) {
    if (!metadata().topic().equals(Topic.USERS.text())) {
      throw new ImpossibleRecordException("a fact without content");
    }
    if (Erasure.SWEEP_KEY.equals(record.key())) {
      standings.sweep();
    } else {
      name(null, record);
    }
  }

  private void name(@Nullable String username, Record<String, Object> record) {
    if (!Identifiers.isUserId(record.key())) {
      throw new ImpossibleRecordException("the key is not a user id");
    }
    Standing old = standings.find(record.key());
    ScoreUpdate update = standings.replace(record.key(), old, old.named(username, position()));
    output.publishName(old.tally() == null ? null : update, record);
  }

  private ScoreAction checked(ActionFact fact, Record<String, Object> record) {
    if (!fact.action().userId().equals(record.key())) {
      throw new ImpossibleRecordException("the key is not the action's user id");
    }
    return fact.action();
  }

  private LedgerEntry known(ScoreAction action) {
    LedgerEntry entry = ledger.find(action);
    if (entry == null) {
      throw new ImpossibleRecordException("nothing of this action was counted before");
    }
    return entry;
  }

  private long firstScore(ScoreAction action, LedgerEntry entry) {
    return answers.newScore(action.userId(), Place.of(action), entry);
  }

  /** The score after a record that is answered, the time of one that is not. */
  private LongFunction<Effect> effectOf(Record<?, ?> record) {
    return gate.isOpen()
        ? Effect::told
        : _ ->
            Effect.untold(
                RecordHeaders.time(record.headers())
                    .map(Instant::toEpochMilli)
                    .orElseGet(record::timestamp));
  }

  /** The position in its topic once this record is taken in. */
  private long position() {
    return metadata().offset() + 1;
  }

  private RecordMetadata metadata() {
    return context.recordMetadata().orElseThrow();
  }
}
