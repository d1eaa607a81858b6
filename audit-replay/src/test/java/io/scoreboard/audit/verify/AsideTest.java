package io.scoreboard.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoreboard.audit.log.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AsideTest {

  @Test
  void doesAllOfItInOrder() {
    List<Integer> done = new ArrayList<>();
    List<Integer> items = IntStream.range(0, 100_003).boxed().toList();

    try (Aside<Integer> aside = new Aside<>(done::add)) {
      items.forEach(aside::add);
      aside.finish();
    }

    assertThat(done).isEqualTo(items);
  }

  @Test
  void finishesWithNothingToDo() {
    try (Aside<Integer> aside = new Aside<>(_ -> {})) {
      aside.finish();
    }
  }

  @Test
  void failsTheGiverWithWhatFailedThere() {
    try (Aside<Integer> aside = new Aside<>(AsideTest::fail)) {
      aside.add(1);

      assertThatThrownBy(aside::finish).isInstanceOf(UnreadableException.class).hasMessage("full");
    }
  }

  @Test
  void neverLeavesTheGiverWaitingAfterAFailure() {
    try (Aside<Integer> aside = new Aside<>(AsideTest::fail)) {
      assertThatThrownBy(() -> IntStream.range(0, 1_000_000).forEach(aside::add))
          .isInstanceOf(UnreadableException.class);
    }
  }

  @Test
  void endsItsThreadWhenTheGiverGivesUp() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    List<Thread> worker = new ArrayList<>();
    try (Aside<Integer> aside = new Aside<>(_ -> meet(begun, worker))) {
      IntStream.range(0, 1_000).forEach(aside::add);
      begun.await();
    }

    assertThat(worker.getFirst().isAlive()).isFalse();
  }

  private static void meet(CountDownLatch begun, List<Thread> worker) {
    worker.add(Thread.currentThread());
    begun.countDown();
  }

  private static void fail(Integer item) {
    throw new UnreadableException("full");
  }
}
