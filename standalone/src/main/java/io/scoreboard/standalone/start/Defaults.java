package io.scoreboard.standalone.start;

import io.scoreboard.standalone.data.DataDirectory;
import io.scoreboard.standalone.data.Epoch;
import io.scoreboard.standalone.data.InstanceId;
import io.scoreboard.standalone.data.Secrets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What standalone sets where the services alone have other defaults; environment variables and
 * system properties win over all of it.
 *
 * @param secrets null if they come from elsewhere or are not needed
 */
public record Defaults(DataDirectory data, @Nullable Secrets secrets) {

  /** By the names of the properties. */
  public Map<String, Object> asProperties() {
    Map<String, Object> properties = new HashMap<>();
    String instance = InstanceId.of(data);
    properties.put("scoreboard.replies.instance-id", instance);
    properties.put("scoreboard.projector.instance-id", instance);
    properties.put("scoreboard.projector.state-dir", data.streams().toString());
    properties.put("scoreboard.projector.epoch", Epoch.of(data));
    if (secrets != null) {
      properties.putAll(secrets.asProperties());
    }
    properties.put("logging.file.name", data.log().toString());
    properties.put("logging.threshold.console", "off");
    properties.put("logging.logback.rollingpolicy.max-file-size", "10MB");
    properties.put("logging.logback.rollingpolicy.max-history", "7");
    properties.put("logging.logback.rollingpolicy.total-size-cap", "100MB");
    return properties;
  }
}
