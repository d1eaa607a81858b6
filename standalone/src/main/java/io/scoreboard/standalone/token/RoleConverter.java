package io.scoreboard.standalone.token;

import io.scoreboard.auth.Role;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a role by the name it has in tokens. */
final class RoleConverter implements ITypeConverter<Role> {

  @Override
  public Role convert(String label) {
    return Role.of(label)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is not a role; there are %s".formatted(label, labels())));
  }

  private static String labels() {
    return Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining(", "));
  }
}
