package io.scoreboard.faults.cluster;

import java.util.List;

/** An address of its own for each process on the loopback interface, which cannot be cut. */
record Loopback() implements Network {

  @Override
  public String addressOf(int number) {
    long pid = ProcessHandle.current().pid();
    return "127.%d.%d.%d".formatted(64 + pid / 256 % 128, pid % 256, number);
  }

  @Override
  public List<String> at(int number, List<String> command) {
    return command;
  }

  @Override
  public boolean canCut() {
    return false;
  }

  @Override
  public void cut(int number) {
    throw new UnsupportedOperationException("the loopback interface cannot be cut");
  }

  @Override
  public void heal(int number) {}

  @Override
  public void close() {}
}
