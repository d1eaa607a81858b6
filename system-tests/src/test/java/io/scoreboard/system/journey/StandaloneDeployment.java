package io.scoreboard.system.journey;

import io.scoreboard.system.StandaloneProcess;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Everything in one process, with the secrets of its data directory. */
record StandaloneDeployment(StandaloneProcess process, Path dataDir) implements Deployment {

  @Override
  public URI commands() {
    return process.uri();
  }

  @Override
  public URI reads() {
    return process.uri();
  }

  @Override
  public URI push() {
    return process.uri();
  }

  @Override
  public String token(String subject, String role) {
    return Tokens.mint(
        secret("scoreboard.jwt.issuer"), secret("scoreboard.jwt.secret"), subject, role);
  }

  @Override
  public String signature(String userId, long delta, String actionId) {
    String keys = secret("scoreboard.signature.keys");
    return Tokens.sign(keys.split(",")[0], userId, delta, actionId);
  }

  private String secret(String name) {
    Properties secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(dataDir.resolve("secrets.properties"))) {
      secrets.load(reader);
      return secrets.getProperty(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
