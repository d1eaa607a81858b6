package io.scoreboard.wire;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/** Reads instants in the form we write, and leaves every other form to Jackson, which decides. */
final class InstantReader extends StdDeserializer<Instant> {

  InstantReader() {
    super(Instant.class);
  }

  @Override
  public @Nullable Instant deserialize(JsonParser json, DeserializationContext context) {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      try {
        return Instant.ofEpochMilli(IsoTime.millis(json.getString()));
      } catch (DateTimeException e) {
        return InstantDeserializer.INSTANT.deserialize(json, context);
      }
    }
    return InstantDeserializer.INSTANT.deserialize(json, context);
  }
}
