package io.scoreboard.auth;

import java.util.ArrayList;
import java.util.List;

/** A listener that remembers what it was told. */
final class Heard implements KeySetListener {

  final List<String> events = new ArrayList<>();

  @Override
  public void read(int keys) {
    events.add("read " + keys);
  }

  @Override
  public void failed(String reason) {
    events.add("failed: " + reason);
  }
}
