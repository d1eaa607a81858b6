package io.scoreboard.standalone.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second Scoreboard away from a data directory: {@link #acquire} fails at once while
 * another one holds the lock. The operating system frees it with the process, so the file left
 * behind by a killed one does no harm.
 */
public final class DirectoryLock implements AutoCloseable {

  private final FileChannel file;

  private DirectoryLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Takes the lock.
   *
   * @throws PlainFailure that names the lock file, if the directory is in use
   */
  public static DirectoryLock acquire(DataDirectory data) {
    Path path = data.lock();
    try {
      FileChannel file =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(file) == null) {
        file.close();
        throw PlainFailure.failed(
            "Another Scoreboard is running on %s (it holds %s): stop it, or choose another --data-dir"
                .formatted(data.root(), path));
      }
      return new DirectoryLock(file);
    } catch (IOException e) {
      throw PlainFailure.failed("The lock file " + path + " cannot be used: " + e);
    }
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) { // held by this very process
      return null;
    }
  }

  /** Frees the directory. */
  @Override
  public void close() throws IOException {
    file.close();
  }
}
