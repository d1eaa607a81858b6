package io.scoreboard.audit.projection;

import io.scoreboard.audit.log.Isolation;
import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.events.UserProfile;
import io.scoreboard.wire.JsonSerde;
import io.scoreboard.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;

/** The newest names of some users; one that cannot be read is none, as on the board. */
public final class Names {

  private Names() {}

  /** The name of each of the users that has one. */
  public static Map<String, String> of(KafkaLog kafka, Set<String> userIds) {
    String topic = Topic.USERS.text();
    JsonSerde<UserProfile> json = JsonSerde.of(UserProfile.class);
    Map<String, String> names = new HashMap<>();
    kafka.read(
        topic,
        kafka.all(topic, Isolation.ALL),
        Isolation.ALL,
        record -> {
          byte[] key = record.key();
          String userId = key == null ? "" : new String(key, StandardCharsets.UTF_8);
          if (userIds.contains(userId)) {
            try {
              UserProfile profile = json.deserialize(topic, record.value());
              names.compute(userId, (_, _) -> profile == null ? null : profile.username());
            } catch (SerializationException e) {
              return; // the projector passed it over as well
            }
          }
        });
    return names;
  }
}
