package io.scoreboard.command.body;

import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one JSON object, by their camel case names; each getter ends the request with 400
 * when the field is there but not what it should be.
 */
public final class JsonFields {

  private static final Pattern PRINTABLE = Pattern.compile("[\\w.-]{1,40}");

  private final Map<String, JsonNode> values;

  private JsonFields(Map<String, JsonNode> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * The fields of a body.
   *
   * @param body any JSON value; only an object has fields
   * @param known the field names in camel case; each may also be written in snake case
   */
  public static JsonFields of(JsonNode body, String... known) {
    return switch (body) {
      case ObjectNode object -> of(object, known);
      case JsonNode _ -> throw invalid("the body must be a JSON object");
    };
  }

  private static JsonFields of(ObjectNode object, String... known) {
    Map<String, String> names = new HashMap<>();
    for (String name : known) {
      names.put(name, name);
      names.put(snake(name), name);
    }
    Map<String, JsonNode> values = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = names.get(field.getKey());
      if (name == null) {
        throw unknown(field.getKey(), known);
      }
      if (values.put(name, field.getValue()) != null) {
        throw invalid("%s and %s are the same field".formatted(name, snake(name)));
      }
    }
    return new JsonFields(values);
  }

  /** Whether the object has the field. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The text of a field that may be missing. */
  public @Nullable String optionalText(String name) {
    JsonNode value = values.get(name);
    if (value != null && !value.isString()) {
      throw invalid(name + " must be a string");
    }
    return value == null ? null : value.stringValue();
  }

  /** The text of a field that must be there. */
  public String text(String name) {
    String value = optionalText(name);
    if (value == null) {
      throw invalid(name + " is missing");
    }
    return value;
  }

  /** The number in a field that must be there and within the bounds, both included. */
  public long integer(String name, long least, long most) {
    JsonNode value = values.get(name);
    if (value == null) {
      throw invalid(name + " is missing");
    }
    if (!value.isIntegralNumber()) {
      throw invalid(name + " must be an integer, without quotes, fraction or exponent");
    }
    if (!value.canConvertToLong() || value.longValue() < least || value.longValue() > most) {
      throw invalid("%s must be from %d to %d".formatted(name, least, most));
    }
    return value.longValue();
  }

  private static ProblemException unknown(String name, String... known) {
    String shown = PRINTABLE.matcher(name).matches() ? "the field " + name : "a field";
    String names = Arrays.stream(known).collect(Collectors.joining(", "));
    return invalid("%s is not known here; known are %s".formatted(shown, names));
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.INVALID_REQUEST, detail);
  }

  private static String snake(String name) {
    return name.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
