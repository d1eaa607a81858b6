package io.scoreboard.wire;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Settings of Kafka clients in a file, by Kafka's names: what Kafka's own tools take as {@code
 * --command-config}.
 */
public final class ClientFile {

  private ClientFile() {}

  /**
   * Reads it.
   *
   * @throws IOException if it cannot be read, or holds a malformed escape
   */
  public static Map<String, Object> read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
    Map<String, Object> settings = new HashMap<>();
    properties.stringPropertyNames().forEach(it -> settings.put(it, properties.getProperty(it)));
    return settings;
  }
}
