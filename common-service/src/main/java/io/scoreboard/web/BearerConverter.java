package io.scoreboard.web;

import io.scoreboard.web.BearerRefusedException.Code;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Finds the one bearer token of a request; more than one is an invalid request (RFC 6750). */
record BearerConverter(List<TokenSource> sources) implements AuthenticationConverter {

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    List<String> tokens =
        sources.stream().flatMap(source -> source.tokens(request).stream()).toList();
    if (tokens.size() > 1) {
      throw new BearerRefusedException(Code.INVALID_REQUEST, "more than one token was sent");
    }
    return tokens.isEmpty() ? null : new BearerToken(tokens.getFirst());
  }
}
