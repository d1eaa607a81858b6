package io.scoreboard.wire;

import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads and writes one type, or one sealed family of types, as UTF-8 JSON; no bytes at all stand
 * for a tombstone. Bytes that are not such JSON (RFC 8259), or lack a field, or hold a value that
 * the type refuses, end in a {@link SerializationException}; fields it does not know are passed
 * over, so that a newer writer may add some.
 */
public final class JsonSerde<T> implements Serde<T>, Serializer<T>, Deserializer<T> {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
          .registerSubtypes(
              Arrays.stream(WireName.values())
                  .map(name -> new NamedType(name.shape(), name.text()))
                  .toArray(NamedType[]::new))
          .build();

  private final ObjectReader reader;
  private final ObjectWriter writer;

  private JsonSerde(Class<T> type) {
    this.reader = MAPPER.readerFor(type);
    this.writer = MAPPER.writerFor(type);
  }

  /** The JSON of a record class or of a sealed interface over record classes. */
  public static <T> JsonSerde<T> of(Class<T> type) {
    return new JsonSerde<>(type);
  }

  @Override
  public byte @Nullable [] serialize(String topic, @Nullable T value) {
    return value == null ? null : writer.writeValueAsBytes(value);
  }

  @Override
  public @Nullable T deserialize(String topic, byte @Nullable [] json) {
    if (json == null) {
      return null;
    }
    T value = read(topic, json);
    if (value == null) { // the text "null" is no tombstone: nobody here writes it
      throw new SerializationException("unreadable record in " + topic);
    }
    return value;
  }

  private @Nullable T read(String topic, byte[] json) {
    try {
      return reader.readValue(json);
    } catch (JacksonException e) {
      throw new SerializationException("unreadable record in " + topic, e);
    }
  }

  @Override
  public Serializer<T> serializer() {
    return this;
  }

  @Override
  public Deserializer<T> deserializer() {
    return this;
  }

  @Override
  public void configure(java.util.Map<String, ?> configs, boolean isKey) {}

  @Override
  public void close() {}
}
