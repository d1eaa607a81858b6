package io.scoreboard.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.core.io.Resource;

/** Entity tags that change with a file's content and with nothing else; files never change. */
final class ContentTags implements Function<Resource, String> {

  private final Map<String, String> tags = new ConcurrentHashMap<>();

  @Override
  public String apply(Resource file) {
    return tags.computeIfAbsent(file.getDescription(), _ -> hash(file));
  }

  private static String hash(Resource file) {
    try (InputStream content = file.getInputStream()) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
