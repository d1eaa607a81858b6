package io.scoreboard.auth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Secrets in files, as container platforms mount them: {@code SCOREBOARD_JWT_SECRET_FILE} names the
 * file that holds what would be in {@code SCOREBOARD_JWT_SECRET}. So do all settings that may hold
 * a secret, Spring's passwords included. A file that cannot be read, or both set, is an {@link
 * InvalidSettingException}. One line break at the end of the file is not part of the secret.
 */
public final class SecretFiles {

  private static final List<String> SECRETS =
      List.of(
          "SCOREBOARD_JWT_SECRET",
          "SCOREBOARD_SIGNATURE_KEYS",
          "SCOREBOARD_REDIS_URL",
          "SCOREBOARD_ANALYTICS_WEBHOOK",
          "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG");

  /**
   * Spring's own: of key stores and their keys, of any SSL bundle, for the server and for Kafka.
   */
  private static final Pattern PASSWORD = Pattern.compile("(SPRING|SERVER)_\\w+_PASSWORD");

  private static final String SUFFIX = "_FILE";
  private static final int LONGEST = 64 * 1024;

  private SecretFiles() {}

  /** The variables, and those whose files are named among them. */
  public static Map<String, String> resolve(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    variables.forEach(
        (variable, file) -> {
          String name = variable.replaceFirst(SUFFIX + "\\z", "");
          if (!name.equals(variable) && isSecret(name) && !file.isBlank()) {
            requireAlone(name, variables);
            all.put(name, content(variable, file));
          }
        });
    return Map.copyOf(all);
  }

  private static boolean isSecret(String name) {
    return SECRETS.contains(name) || PASSWORD.matcher(name).matches();
  }

  private static void requireAlone(String name, Map<String, String> variables) {
    if (!variables.getOrDefault(name, "").isEmpty()) {
      throw new InvalidSettingException(
          "%s and %s are both set: keep one of them".formatted(name, name + SUFFIX));
    }
  }

  private static String content(String variable, String file) {
    try {
      Path path = Path.of(file);
      if (Files.size(path) > LONGEST) {
        throw new InvalidSettingException(
            "%s: %s is longer than %d bytes".formatted(variable, file, LONGEST));
      }
      return Files.readString(path, StandardCharsets.UTF_8).replaceFirst("\r?\n\\z", "");
    } catch (IOException | InvalidPathException e) {
      throw new InvalidSettingException("%s: %s cannot be read".formatted(variable, file), e);
    }
  }
}
