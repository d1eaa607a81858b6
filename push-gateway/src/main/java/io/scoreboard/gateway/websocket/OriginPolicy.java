package io.scoreboard.gateway.websocket;

import io.scoreboard.auth.InvalidSettingException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may connect: the gateway's own (same scheme, host and port as the client used) and
 * those on a list. Whoever sends no {@code Origin} is no browser, and may.
 */
final class OriginPolicy {

  private final Set<Origin> allowed;

  /**
   * With that list.
   *
   * @throws InvalidSettingException naming the setting, if one of them is not an origin
   */
  OriginPolicy(List<String> allowedOrigins) {
    this.allowed =
        allowedOrigins.stream()
            .map(OriginPolicy::configured)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether a page of that origin may connect.
   *
   * @param origin the header {@code Origin}
   * @param scheme {@code http} or {@code https}, as the client used it
   * @param host the header {@code Host}
   */
  boolean allows(@Nullable String origin, String scheme, @Nullable String host) {
    if (origin == null) {
      return true;
    }
    Optional<Origin> page = Origin.parse(origin);
    return page.isPresent()
        && (allowed.contains(page.get())
            || (host != null && page.equals(Origin.parse(scheme + "://" + host))));
  }

  private static Origin configured(String text) {
    return Origin.parse(text)
        .orElseThrow(
            () ->
                new InvalidSettingException(
                    "SCOREBOARD_ALLOWED_ORIGINS: \"%s\" is not an origin like https://game.example"
                        .formatted(text)));
  }
}
