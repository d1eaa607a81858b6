package io.scoreboard.faults.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The built jars of the services, laid out as files below a work directory; a missing jar is an
 * exception that says what to build.
 *
 * @param root of the project
 * @param work where everything of this run is kept
 */
record Installation(Path root, Path work) {

  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  static Installation under(Path root, Path work) {
    Installation installation = new Installation(root, work);
    Stream.of(Role.COMMAND_API, Role.PROJECTOR, Role.GATEWAY).forEach(installation::unpack);
    return installation;
  }

  private void unpack(Role role) {
    String app = work.resolve("app").resolve(role.module()).toString();
    Shell.run(
        java(),
        "-Djarmode=tools",
        "-jar",
        packaged(role).toString(),
        "extract",
        "--destination",
        app,
        "--application-filename",
        "service.jar");
  }

  private Path packaged(Role role) {
    Path target = root.resolve(role.module()).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.toString().endsWith("-exec.jar"))
          .findFirst()
          .orElseThrow(() -> notBuilt(target));
    } catch (IOException e) {
      throw new UncheckedIOException("not built: " + target, e);
    }
  }

  private static IllegalStateException notBuilt(Path target) {
    return new IllegalStateException("not built: no *-exec.jar in " + target);
  }

  /** The command line that runs that service. */
  List<String> service(Role role) {
    String jar = work.resolve("app").resolve(role.module()).resolve("service.jar").toString();
    return join(List.of(List.of(java(), role.heap()), FLAGS, List.of("-jar", jar)));
  }

  /** The command line that runs a class of this program. */
  List<String> main(Role role, Class<?> type, List<String> arguments) {
    String classPath = System.getProperty("java.class.path");
    return join(
        List.of(
            List.of(java(), role.heap()),
            FLAGS,
            List.of("-cp", classPath, type.getName()),
            arguments));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static List<String> join(List<List<String>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}
