package io.scoreboard.faults.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small disk of its own for one process (tmpfs, needs root), which can be filled to the last
 * byte; where it cannot be mounted the directory is used as it is and cannot be filled.
 *
 * @param small whether it is a disk of its own
 */
public record Disk(Path directory, boolean small) implements AutoCloseable {

  static Disk at(Path directory, int megabytes) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String size = "size=" + megabytes + "m";
    String path = directory.toString();
    return new Disk(
        directory,
        Shell.isRoot() && Shell.succeeds("mount", "-t", "tmpfs", "-o", size, "scoreboard", path));
  }

  /** Leaves no byte free. */
  public void fill() {
    // dd fails at the end of the space, which is what it is for
    Shell.succeeds("dd", "if=/dev/zero", "of=" + filler(), "bs=64k");
  }

  /** Gives the space back. */
  public void free() {
    try {
      Files.deleteIfExists(filler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path filler() {
    return directory.resolve("filler");
  }

  @Override
  public void close() {
    if (small) {
      Shell.succeeds("umount", "-l", directory.toString());
    }
  }
}
