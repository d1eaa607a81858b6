package io.scoreboard.system.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one Scoreboard for a class and all that is nested in it, and stops it after the last. */
final class RunningTarget implements ParameterResolver {

  private static final Namespace HERE = Namespace.create(RunningTarget.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Target.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext outermost = context;
    while (outermost.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
      outermost = outermost.getParent().get();
    }
    return outermost.getStore(HERE).computeIfAbsent("target", _ -> start(), Target.class);
  }

  private static Target start() {
    try {
      Path data = Files.createTempDirectory("scoreboard-security");
      return new Target(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
