package io.scoreboard.faults.cluster;

import java.util.List;

/** Where the processes of a cluster have their addresses, and whether one can be cut off. */
sealed interface Network extends AutoCloseable permits Namespaces, Loopback {

  /** The best this machine allows: a network namespace for each process, else the loopback. */
  static Network best() {
    return Namespaces.available() ? new Namespaces() : new Loopback();
  }

  /** Makes a place for one more process. */
  String addressOf(int number);

  /** The command, run at that place. */
  List<String> at(int number, List<String> command);

  /** Whether {@link #cut} works here. */
  boolean canCut();

  /** Drops every packet from and to that place. */
  void cut(int number);

  /** Ends a cut; harmless if there is none. */
  void heal(int number);

  @Override
  void close();
}
