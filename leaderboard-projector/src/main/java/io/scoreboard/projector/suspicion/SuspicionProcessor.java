package io.scoreboard.projector.suspicion;

import io.scoreboard.attempts.CommandAttempt;
import io.scoreboard.attempts.SuspicionRule;
import io.scoreboard.attempts.SuspiciousActivity;
import io.scoreboard.projector.streams.ImpossibleRecordException;
import io.scoreboard.wire.RecordHeaders;
import io.scoreboard.wire.WireName;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Adds each attempt to what is known of its sender and, if it was counted, of the sender's user;
 * what breaks a rule is told once a window. Names that no token proves are not believed: without a
 * subject the address counts. An attempt without content goes to the dead letters.
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class SuspicionProcessor
    implements Processor<String, CommandAttempt, String, SuspiciousActivity> {

  private static final String SOURCE = "/scoreboard/projector/suspicion";

  private final SuspicionSettings settings;
  private final Alarm alarm;
  private final Duration slice;
  private ProcessorContext<String, SuspiciousActivity> context;
  private KeyValueStore<String, Behaviour> senders;
  private KeyValueStore<String, Behaviour> addresses;
  private KeyValueStore<String, Behaviour> users;

  SuspicionProcessor(SuspicionSettings settings, Alarm alarm) {
    this.settings = settings;
    this.alarm = alarm;
    this.slice = settings.window().dividedBy(Behaviour.SLICES);
  }

  @Override
  public void init(ProcessorContext<String, SuspiciousActivity> context) {
    this.context = context;
    this.senders = context.getStateStore(SuspicionTopology.SENDERS);
    this.addresses = context.getStateStore(SuspicionTopology.ADDRESSES);
    this.users = context.getStateStore(SuspicionTopology.USERS);
  }

  @Override
  public void process(Record<String, CommandAttempt> record) {
    CommandAttempt attempt = record.value();
    if (attempt == null) {
      throw new ImpossibleRecordException("an attempt without content");
    }
    String subject = attempt.subject();
    if (subject == null) {
      String network = Network.of(attempt.address());
      watch(addresses, network, new Case(attempt, network, null), SuspicionRule.REFUSALS);
      return;
    }
    Case own = new Case(attempt, attempt.address(), null);
    watch(senders, subject, own, SuspicionRule.REFUSALS);
    String userId = attempt.userId();
    if (attempt.points() != null && userId != null) {
      Case users = new Case(attempt, attempt.address(), userId);
      watch(
          this.users, subject + "\n" + userId, users, SuspicionRule.ACTIONS, SuspicionRule.POINTS);
    }
  }

  /** An attempt, and on whose account it is watched. */
  private record Case(CommandAttempt attempt, String address, @Nullable String userId) {}

  private void watch(
      KeyValueStore<String, Behaviour> store, String key, Case of, SuspicionRule... rules) {
    Behaviour known = store.get(key);
    long number = of.attempt().at().toEpochMilli() / slice.toMillis();
    Behaviour next = (known == null ? Behaviour.NONE : known).with(Slice.of(number, of.attempt()));
    for (SuspicionRule rule : rules) {
      Slice sum = next.sum();
      if (settings.isBroken(rule, sum) && next.isNews(rule)) {
        next = next.raising(rule);
        raise(rule, sum, of);
      }
    }
    store.put(key, next);
  }

  private void raise(SuspicionRule rule, Slice sum, Case of) {
    SuspiciousActivity activity =
        new SuspiciousActivity(
            rule,
            of.attempt().subject(),
            of.address(),
            of.userId(),
            sum.observed(rule),
            settings.threshold(rule),
            settings.window(),
            sum.attempts(),
            Instant.ofEpochMilli(sum.first()),
            Instant.ofEpochMilli(sum.last()));
    alarm.raise(activity);
    Headers headers = new org.apache.kafka.common.header.internals.RecordHeaders();
    String id = activity.sender() + "-" + rule.label() + "-" + sum.last();
    RecordHeaders.stamp(headers, WireName.SUSPICIOUS_ACTIVITY, id, SOURCE, activity.last());
    context.forward(new Record<>(activity.sender(), activity, sum.last(), headers));
  }
}
