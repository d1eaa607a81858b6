package io.scoreboard.wire;

import java.util.List;

/**
 * One build of the projection, and what it calls its own in Kafka. A rebuild is another projection
 * with the next epoch beside the old one, so the two share nothing but the log they read.
 *
 * @param applicationId first part of the names, the same for every epoch
 * @param epoch of the rebuild, from 0
 */
public record Projection(String applicationId, int epoch) {

  /** The Kafka Streams application of that stage, such as {@code scoreboard-standings}. */
  public String application(String stage) {
    return epoch == 0 ? applicationId + "-" + stage : applicationId + "-e" + epoch + "-" + stage;
  }

  /** The changelog of that stage's store: its content, compacted, as of the last commit. */
  public String changelog(String stage, String store) {
    return application(stage) + "-" + store + "-changelog";
  }

  /** The topic between the first and the second stage. */
  public String countedActions() {
    return epoch == 0 ? Topic.COUNTED_ACTIONS.text() : Topic.COUNTED_ACTIONS.text() + "-e" + epoch;
  }

  /** The changelogs that hold names of people. */
  List<String> changelogsWithNames() {
    return List.of(
        changelog("standings", "names"),
        changelog("standings", "standings"), // rows that earlier versions wrote
        changelog("leaderboard", "candidates"));
  }
}
