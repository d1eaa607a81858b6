package io.scoreboard.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The name of a data directory's instance, made once and kept there. With it a restarted instance
 * takes its old place in the consumer groups (KIP-345) instead of waiting for that one's session to
 * end, and two directories on one outside cluster stay apart.
 */
public final class InstanceId {

  private InstanceId() {}

  /** The kept name, or a new one if there is none yet; such as {@code standalone-1f00a9c2}. */
  public static String of(DataDirectory data) {
    try {
      if (Files.exists(data.instanceId())) {
        return Files.readString(data.instanceId()).strip();
      }
      byte[] random = new byte[4];
      new SecureRandom().nextBytes(random);
      String name = "standalone-" + HexFormat.of().formatHex(random);
      Files.writeString(data.instanceId(), name + "\n");
      return name;
    } catch (IOException e) {
      throw PlainFailure.failed("The file " + data.instanceId() + " cannot be used: " + e);
    }
  }
}
