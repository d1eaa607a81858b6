package io.scoreboard.standalone.rebuild;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scoreboard.board.BoardRow;
import io.scoreboard.projector.rebuild.Comparison;
import io.scoreboard.projector.rebuild.Comparison.Difference;
import io.scoreboard.projector.rebuild.ProjectedState;
import io.scoreboard.projector.rebuild.Rebuild;
import io.scoreboard.projector.rebuild.Stage;
import io.scoreboard.standalone.cli.DataOption;
import io.scoreboard.standalone.data.DataDirectory;
import io.scoreboard.standalone.data.DirectoryLock;
import io.scoreboard.standalone.data.Epoch;
import io.scoreboard.standalone.data.PlainFailure;
import io.scoreboard.wire.TopicLayout;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code rebuild}: folds the whole log anew beside what the board is made of now, compares, and
 * switches. Whatever fails, and a difference that is not accepted, leaves the old state as it was.
 */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Builds all scores again from the first event on, compares them with the present ones, and"
          + " switches to them if they are equal.",
      "Scoreboard must be stopped on this directory; its next start shows the new state."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:equal, or accepted, and switched",
      "1:different, or failed; nothing was changed",
      "2:wrong input",
      "3:there is no log in the data directory"
    })
public final class RebuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:SPRING_KAFKA_BOOTSTRAP_SERVERS}",
      description = "The Kafka cluster that start was given, if any.")
  private @Nullable String kafka;

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description = "With --kafka: client settings, as Kafka's own tools take them.")
  private @Nullable Path settingsFile;

  @Option(
      names = "--accept",
      description = "Switch also if the new state differs; the old one is deleted.")
  private boolean accept;

  @Override
  public Integer call() throws IOException {
    DataDirectory directory = new DataDirectory(data.path());
    requireLog(directory);
    try (DirectoryLock _ = DirectoryLock.acquire(directory)) {
      ProjectorSettings settings = ProjectorSettings.of(directory);
      try (Kafka running = Kafka.open(directory, kafka, settingsFile);
          Rebuild rebuild = prepare(settings, running)) {
        return rebuild(directory, rebuild);
      }
    } catch (KafkaException | IllegalStateException e) {
      throw PlainFailure.failed(e.getMessage() + "; more is in " + directory.log());
    }
  }

  private void requireLog(DataDirectory directory) {
    Path needed = kafka == null ? directory.kafka() : directory.root();
    if (!Files.isDirectory(needed)) {
      throw PlainFailure.noData(
          "There is nothing to rebuild at %s: run ./scoreboard start first, or give --data-dir"
              .formatted(needed));
    }
  }

  private static Rebuild prepare(ProjectorSettings settings, Kafka running) {
    TopicLayout topics = settings.topics().layout();
    topics.ensure(running.client());
    return new Rebuild(running.client(), settings.streams(), topics, new SimpleMeterRegistry());
  }

  private int rebuild(DataDirectory directory, Rebuild rebuild) {
    new Watch(rebuild.startOld()).await("present");
    long begin = System.nanoTime();
    Stage stage = rebuild.startNew();
    new Watch(stage).await("rebuild");
    double seconds = (System.nanoTime() - begin) / 1e9;
    out()
        .printf(
            "Rebuilt from %d records in %.1f s (%.0f records/s)%n",
            stage.total(), seconds, stage.total() / seconds);
    return settle(directory, rebuild, rebuild.compare());
  }

  private int settle(DataDirectory directory, Rebuild rebuild, Comparison found) {
    out().println("present: " + text(found.old()));
    out().println("rebuilt: " + text(found.rebuilt()));
    Difference difference = found.difference();
    if (difference != null) {
      out().println(text(difference));
      if (!accept) {
        rebuild.deleteNew();
        out().println("They differ: nothing was changed. --accept switches all the same.");
        return PlainFailure.FAILED;
      }
    }
    Epoch.remember(directory, rebuild.epoch());
    clearAway(rebuild);
    out().println("The next start shows the rebuilt state, epoch " + rebuild.epoch() + ".");
    return 0;
  }

  /** Whoever wanted to look at what differs has done so: nobody would forget a name in it. */
  private void clearAway(Rebuild rebuild) {
    try {
      rebuild.deleteOld();
    } catch (KafkaException e) {
      out()
          .println(
              "Switched, but the old state is still there, with the names it holds: %s; the next"
                      .formatted(e.getMessage())
                  + " rebuild clears it away");
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static String text(ProjectedState state) {
    return "%d users, SHA-256 %s".formatted(state.users(), state.hash());
  }

  private static String text(Difference difference) {
    return "The first user who differs is %s: present %s, rebuilt %s"
        .formatted(difference.userId(), text(difference.old()), text(difference.rebuilt()));
  }

  private static String text(@Nullable BoardRow row) {
    return row == null
        ? "not on the board"
        : "%d points, reached at %s, name %s"
            .formatted(row.score(), row.reachedAt(), row.username());
  }
}
