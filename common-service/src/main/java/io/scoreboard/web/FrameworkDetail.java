package io.scoreboard.web;

import io.scoreboard.web.json.UnreadableBody;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says in words fit for the caller what Spring MVC refused: no class names, no values. */
final class FrameworkDetail {

  private FrameworkDetail() {}

  static String of(Exception failure) {
    return switch (failure) {
      case HttpMessageNotReadableException unreadable -> UnreadableBody.detail(unreadable);
      case NoResourceFoundException _ -> "there is nothing at this path";
      case TypeMismatchException mismatch -> unexpectedValue(mismatch.getPropertyName());
      case MethodArgumentNotValidException invalid -> fields(invalid);
      case HttpMediaTypeNotSupportedException unsupported ->
          "the Content-Type must be "
              + unsupported.getSupportedMediaTypes().stream()
                  .map(Object::toString)
                  .collect(Collectors.joining(" or "));
      case UnsupportedMediaTypeStatusException unsupported ->
          String.valueOf(unsupported.getReason());
      case ErrorResponse described when described.getBody().getDetail() != null ->
          described.getBody().getDetail();
      case Exception _ -> "the request is not valid";
    };
  }

  private static String fields(MethodArgumentNotValidException invalid) {
    return invalid.getFieldErrors().stream()
        .map(FrameworkDetail::field)
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static String field(FieldError error) {
    return error.isBindingFailure()
        ? unexpectedValue(error.getField())
        : "'%s' %s".formatted(error.getField(), error.getDefaultMessage());
  }

  private static String unexpectedValue(@Nullable String name) {
    return name == null
        ? "a parameter does not have the expected kind of value"
        : "'%s' does not have the expected kind of value".formatted(name);
  }
}
