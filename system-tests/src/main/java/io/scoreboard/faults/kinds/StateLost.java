package io.scoreboard.faults.kinds;

import io.scoreboard.faults.cluster.Node;
import io.scoreboard.faults.cluster.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A killed projector finds its state directory gone, or every file in it full of junk.
 *
 * @param junk whether the files are there but worthless
 */
record StateLost(boolean junk) implements Fault {

  private static final int LONGEST = 1 << 20;

  @Override
  public String name() {
    return junk ? "state-overwritten" : "state-deleted";
  }

  @Override
  public Damage strike(Stage stage) {
    Node victim = stage.any(Role.PROJECTOR);
    victim.kill();
    for (Path file : filesBelow(victim.directory().resolve("state"))) {
      ruin(file, stage);
    }
    return Damage.to(victim, victim::start);
  }

  private static List<Path> filesBelow(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ruin(Path file, Stage stage) {
    try {
      if (!junk) {
        Files.delete(file);
      } else if (Files.isRegularFile(file)) {
        byte[] bytes = new byte[(int) Math.min(LONGEST, Files.size(file))];
        stage.random().nextBytes(bytes);
        Files.write(file, bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
