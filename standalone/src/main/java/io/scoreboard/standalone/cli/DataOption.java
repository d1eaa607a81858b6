package io.scoreboard.standalone.cli;

import io.scoreboard.standalone.data.DataDirectory;
import io.scoreboard.standalone.data.Secrets;
import io.scoreboard.standalone.data.SecretsFile;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --data-dir}, the same for every command. */
public final class DataOption {

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      defaultValue = "./data",
      description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
  private Path path = Path.of("./data");

  /** The directory as the user wrote it. */
  public Path path() {
    return path;
  }

  /** What an earlier start left in the directory or the environment gives; exit code 3 if none. */
  public Secrets secrets() {
    return new SecretsFile(new DataDirectory(path), System.getenv()).read();
  }
}
