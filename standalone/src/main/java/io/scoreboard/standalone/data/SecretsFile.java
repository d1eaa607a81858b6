package io.scoreboard.standalone.data;

import io.scoreboard.auth.SecretFiles;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the secrets in {@code secrets.properties}, readable by the owner only from its first byte
 * on; environment variables win over it. A file that is missing or incomplete when it is needed
 * ends in a {@link PlainFailure} that says what to do.
 */
public final class SecretsFile {

  private final Path path;
  private final Map<String, String> environment;

  /**
   * The file of that directory.
   *
   * @param environment variables such as {@code SCOREBOARD_JWT_SECRET}
   */
  public SecretsFile(DataDirectory data, Map<String, String> environment) {
    this.path = data.secrets();
    this.environment = SecretFiles.resolve(environment);
  }

  /** The secrets; exit code 3 if neither the file nor the environment has them. */
  public Secrets read() {
    Properties file = load();
    return new Secrets(
        value(file, Secrets.JWT_SECRET),
        value(file, Secrets.JWT_ISSUER),
        Arrays.stream(value(file, Secrets.SIGNATURE_KEYS).split(",")).map(String::strip).toList());
  }

  /** The secrets; makes the file first if it is missing. */
  public Secrets readOrCreate() {
    if (!Files.exists(path)) {
      write(Secrets.generate(new SecureRandom()));
    }
    return read();
  }

  private String value(Properties file, String name) {
    String variable = name.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    String value = environment.getOrDefault(variable, file.getProperty(name, ""));
    if (value.isBlank()) {
      throw PlainFailure.noData(
          Files.exists(path)
              ? "%s has no %s".formatted(path, name)
              : "There are no secrets at %s: run ./scoreboard start first, or give --data-dir"
                  .formatted(path));
    }
    return value;
  }

  private Properties load() {
    Properties properties = new Properties();
    if (Files.exists(path)) {
      try (Reader reader = Files.newBufferedReader(path)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw PlainFailure.failed("The secrets in " + path + " cannot be read: " + e);
      }
    }
    return properties;
  }

  private void write(Secrets secrets) {
    String lines =
        secrets.asProperties().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining());
    Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      Files.deleteIfExists(unfinished);
      try (FileChannel file =
          FileChannel.open(
              unfinished,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              ownerOnly)) {
        file.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
        file.force(true);
      }
      Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw PlainFailure.failed("The secrets cannot be written to " + path + ": " + e);
    }
  }
}
