package io.scoreboard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns whatever a handler throws into a problem, Spring MVC's own exceptions included; those of
 * the security filters go back to them. A response that is already on its way ends there.
 */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

  private final ProblemWriter problems;
  private final Failures failures;

  ProblemAdvice(ProblemWriter problems, Failures failures) {
    this.problems = problems;
    this.failures = failures;
  }

  @ExceptionHandler
  void on(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (failure instanceof AccessDeniedException
        || failure instanceof AuthenticationException
        || failure instanceof RequestRejectedException) {
      throw failure;
    }
    failures.write(request, response, failure);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest webRequest) {
    ServletWebRequest exchange = (ServletWebRequest) webRequest;
    HttpServletRequest request = exchange.getRequest();
    HttpServletResponse response = Objects.requireNonNull(exchange.getResponse());
    try {
      if (status.value() == 500) {
        failures.write(request, response, failure);
      } else {
        problems.write(
            request,
            response,
            status.value(),
            FrameworkDetail.of(failure),
            headers.toSingleValueMap());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return null; // written
  }
}
