package io.scoreboard.web.json;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body, in words fit for its sender: no class names, no values. */
public final class UnreadableBody {

  static final String NOT_UTF_8 = "JSON must be sent in UTF-8";

  private static final int LONGEST_NAME = 64;

  private UnreadableBody() {}

  /** The detail of the problem. */
  public static String detail(HttpMessageNotReadableException failure) {
    return switch (failure.getCause()) {
      case UnrecognizedPropertyException unknown ->
          "the field '%s' is not known".formatted(shortened(unknown.getPropertyName()));
      case JacksonException wrong when !wrong.getPath().isEmpty() ->
          "the field '%s' does not have the expected kind of value"
              .formatted(shortened(path(wrong.getPath())));
      case StreamReadException malformed ->
          "the body is not one JSON document without repeated fields: line %d, column %d"
              .formatted(
                  malformed.getLocation().getLineNr(), malformed.getLocation().getColumnNr());
      case JacksonException _ -> "the body is not the JSON object that is expected here";
      case null -> NOT_UTF_8.equals(failure.getMessage()) ? NOT_UTF_8 : "a JSON body is required";
      case Throwable _ -> "the body could not be read";
    };
  }

  private static String path(List<JacksonException.Reference> path) {
    return path.stream()
        .map(step -> name(step.getPropertyName(), step.getIndex()))
        .collect(Collectors.joining("."));
  }

  private static String name(@Nullable String property, int index) {
    return property == null ? Integer.toString(index) : property;
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }
}
