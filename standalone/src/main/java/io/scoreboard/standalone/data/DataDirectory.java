package io.scoreboard.standalone.data;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where one standalone Scoreboard keeps everything; a directory that cannot be used ends in a
 * {@link PlainFailure} that names it.
 *
 * @param root as the user wrote it
 */
public record DataDirectory(Path root) {

  /** Makes the directory if it is missing, for the owner only, and checks that it can be used. */
  public static DataDirectory create(Path root) {
    try {
      Files.createDirectories(
          root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException e) {
      throw PlainFailure.failed("The data directory " + root + " is not a directory");
    } catch (IOException e) {
      throw PlainFailure.failed("The data directory " + root + " cannot be made: " + e);
    }
    if (!Files.isWritable(root)) {
      throw PlainFailure.failed("The data directory " + root + " is not writable");
    }
    return new DataDirectory(root);
  }

  /** Kafka's own directory: the logs, which are the truth. */
  public Path kafka() {
    return root.resolve("kafka");
  }

  /** Leaves word of where Kafka is, for tools that read it beside the running Scoreboard. */
  public void noteKafka(String bootstrapServers) {
    Path note = root.resolve("kafka.address");
    try {
      Files.writeString(note, bootstrapServers + "\n");
    } catch (IOException e) {
      throw PlainFailure.failed(note + " cannot be written: " + e);
    }
  }

  /** The projector's state stores; may be deleted while nothing runs, and is built again. */
  public Path streams() {
    return root.resolve("streams");
  }

  /** The log file; older ones lie beside it. */
  public Path log() {
    return root.resolve("logs").resolve("scoreboard.log");
  }

  /** The secrets that the first start makes. */
  public Path secrets() {
    return root.resolve("secrets.properties");
  }

  /** The name under which this directory's instance joins its consumer groups again. */
  Path instanceId() {
    return root.resolve("instance-id");
  }

  /** Which rebuild of the projection is shown. */
  Path epoch() {
    return root.resolve("epoch");
  }

  /** Held while a Scoreboard runs on this directory. */
  Path lock() {
    return root.resolve("scoreboard.lock");
  }
}
