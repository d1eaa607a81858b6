package io.scoreboard.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Which rebuild of the projection a data directory shows: 0 until the first, then one more with
 * each. A file that cannot be used ends in a {@link PlainFailure} that names it.
 */
public final class Epoch {

  private Epoch() {}

  /** The epoch that is shown. */
  public static int of(DataDirectory data) {
    Path file = data.epoch();
    try {
      return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    } catch (IOException | NumberFormatException e) {
      throw PlainFailure.failed("The file " + file + " cannot be used: " + e);
    }
  }

  /** Switches to that one; the next start shows it. */
  public static void remember(DataDirectory data, int epoch) {
    Path file = data.epoch();
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      Files.writeString(unfinished, epoch + "\n");
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw PlainFailure.failed("The file " + file + " cannot be written: " + e);
    }
  }
}
