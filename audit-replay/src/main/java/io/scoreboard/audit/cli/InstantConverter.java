package io.scoreboard.audit.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads instants in ISO 8601: {@code 2026-11-22T14:00:00Z} or with another offset from UTC. */
final class InstantConverter implements ITypeConverter<Instant> {

  @Override
  public Instant convert(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'%s' is not an instant such as 2026-11-22T14:00:00Z".formatted(text));
    }
  }
}
