package io.scoreboard.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.gateway.connection.Frame.Heartbeat;
import io.scoreboard.gateway.connection.Frame.ScoreFrame;
import io.scoreboard.gateway.connection.Frame.TopTenFrame;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private final Traffic traffic = new Traffic();
  private final AtomicLong now = new AtomicLong();
  private final AtomicBoolean broken = new AtomicBoolean();
  private final RecordingWire slow = RecordingWire.stalled();
  private final Outbox outbox = outbox(slow);

  @Test
  void sendsWhatComesTogetherInOneBurst() {
    outbox.offer(List.of(ten(1), score("alice", 1)));
    assertThat(slow.frames).containsExactly(ten(1), score("alice", 1));
  }

  @Test
  void keepsOneBurstInFlight() {
    offerEach(ten(1), score("alice", 1), score("bob", 2));
    assertThat(slow.frames).containsExactly(ten(1));
    slow.finish();
    assertThat(slow.frames).containsExactly(ten(1), score("alice", 1), score("bob", 2));
  }

  @Test
  void sendsOnlyTheNewestOfWhatWaited() {
    offerEach(ten(1), ten(2), ten(3), score("alice", 4), score("alice", 5));
    finishAll();
    assertThat(slow.frames).containsExactly(ten(1), ten(3), score("alice", 5));
  }

  @Test
  void countsWhatWasSentAndWhatWasNot() {
    offerEach(ten(1), ten(2), ten(3), score("alice", 4), score("alice", 5));
    finishAll();
    assertThat(traffic.sent().sum()).isEqualTo(3);
    assertThat(traffic.conflated().sum()).isEqualTo(2);
  }

  @Test
  void letsNeitherTheTopTenNorTheScoresStarve() {
    IntStream.range(0, 1_000).forEach(i -> outbox.offer(List.of(score("user" + i, i))));
    int bursts = 0;
    while (slow.finish()) {
      outbox.offer(List.of(ten(bursts++), score("user0", bursts)));
      if (bursts == 20) {
        break;
      }
    }
    assertThat(slow.frames)
        .contains(ten(18))
        .extracting(Frame::getClass)
        .contains(ScoreFrame.class);
    assertThat(slow.frames.stream().filter(ScoreFrame.class::isInstance)).hasSizeGreaterThan(1_000);
  }

  @Test
  void sendsManyFramesToAPromptPeerWithoutDeepStacks() {
    RecordingWire prompt = RecordingWire.prompt();
    outbox(prompt).offer(IntStream.range(0, 100_000).mapToObj(i -> score("user" + i, i)).toList());
    assertThat(prompt.frames).hasSize(100_000);
  }

  @Test
  void sendsOnlyScoresThatAreWanted() {
    outbox.subscribe(new Subscription.Only(Set.of("bob")));
    outbox.offer(List.of(ten(1), score("alice", 1), score("bob", 2)));
    finishAll();
    assertThat(slow.frames).containsExactly(ten(1), score("bob", 2));
  }

  @Test
  void dropsWaitingScoresThatAreWantedNoMore() {
    offerEach(ten(1), score("alice", 1), score("bob", 2));
    outbox.subscribe(new Subscription.Nobody());
    finishAll();
    assertThat(slow.frames).containsExactly(ten(1));
  }

  @Test
  void knowsHowLongASendHasTaken() {
    outbox.offer(List.of(ten(1)));
    now.set(100);
    assertThat(outbox.isOverdue(100, 100)).isFalse();
    assertThat(outbox.isOverdue(101, 100)).isTrue();
    slow.finish();
    assertThat(outbox.isOverdue(1_000, 100)).isFalse();
  }

  @Test
  void sendsHeartbeatsBeforeEverythingThatWaits() {
    offerEach(ten(1), ten(2), new Heartbeat());
    finishAll();
    assertThat(slow.frames).containsExactly(ten(1), new Heartbeat(), ten(2));
  }

  @Test
  void sendsNothingAfterAFailure() {
    offerEach(ten(1), ten(2));
    slow.fail();
    outbox.offer(List.of(ten(3)));
    assertThat(slow.frames).containsExactly(ten(1));
    assertThat(broken).isTrue();
  }

  @Test
  void letsAConnectionThatIsEndedInOrderEndSo() {
    offerEach(ten(1), ten(2));
    outbox.close();
    slow.fail();
    assertThat(broken).isFalse();
  }

  @Test
  void goesOnAfterAnOfferOfNothing() {
    outbox.offer(List.of());
    outbox.offer(List.of(ten(1)));
    assertThat(slow.frames).containsExactly(ten(1));
  }

  @Test
  void keepsTheTroubleOfAConnectionToItself() {
    outbox(new ThrowingWire()).offer(List.of(ten(1), ten(2)));
    assertThat(broken).isTrue();
  }

  private Outbox outbox(Wire wire) {
    return new Outbox(wire, () -> broken.set(true), traffic, now::get);
  }

  private void offerEach(Frame... frames) {
    List.of(frames).forEach(frame -> outbox.offer(List.of(frame)));
  }

  private void finishAll() {
    while (slow.finish()) {}
  }

  private static TopTenFrame ten(long version) {
    return new TopTenFrame("ten " + version);
  }

  private static ScoreFrame score(String userId, long version) {
    return new ScoreFrame(userId, userId + " " + version);
  }

  private static final class ThrowingWire implements Wire {

    @Override
    public void send(List<? extends Frame> burst, Sent sent) {
      throw new IllegalStateException("a wire that is broken in a new way");
    }

    @Override
    public void close(Ending ending) {}

    @Override
    public void cut() {}
  }
}
