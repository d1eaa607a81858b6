package io.scoreboard.standalone.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedThingsTest {

  private final List<String> closed = new ArrayList<>();
  private final OpenedThings opened = new OpenedThings();

  @Test
  void closesInTheOppositeOrder() {
    opened.add(() -> closed.add("first"));
    opened.add(() -> closed.add("second"));
    opened.close();
    assertThat(closed).containsExactly("second", "first");
  }

  @Test
  void closesTheRestWhenOneFails() {
    opened.add(() -> closed.add("first"));
    opened.add(
        () -> {
          throw new IllegalStateException("does not close");
        });
    opened.close();
    assertThat(closed).containsExactly("first");
  }

  @Test
  void closesWhatComesTooLate() {
    opened.close();
    opened.add(() -> closed.add("late"));
    assertThat(closed).containsExactly("late");
  }
}
