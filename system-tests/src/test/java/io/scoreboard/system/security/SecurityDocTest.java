package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The ids of {@code docs/security.md} and those of the tests, of all modules, are the same. A test
 * has an id if a name that is reported begins with it: that of a test or of a line of a table. What
 * stands in a comment is no test. And a test class that any document names is there.
 */
class SecurityDocTest {

  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** An id, or the first and the last of some that follow each other. */
  private static final Pattern ID =
      Pattern.compile("\\b([A-Z]{2,5})-(\\d\\d)(?:…(\\d\\d))?(?![-\\w])");

  /** A literal, or a line of a text block, that begins with an id. */
  private static final Pattern NAME = Pattern.compile("(?:\"|^ *)(([A-Z]{2,5})-\\d\\d)(?![-\\w])");

  private static final Pattern TEST = Pattern.compile("(?<!…)\\b([A-Z][A-Za-z]+(?:Test|IT))\\b");

  private static final Pattern COMMENT = Pattern.compile("\\s*(/?\\*|//).*");

  private static final Set<String> NO_AREAS = Set.of("UTF");

  @Test
  void everyLineOfTheSuiteIsInTheDocument() {
    Set<String> missing = new TreeSet<>(ofTests());
    missing.removeAll(ofDocument());
    assertThat(missing).isEmpty();
  }

  @Test
  void everyLineOfTheDocumentIsInTheSuite() {
    Set<String> missing = new TreeSet<>(ofDocument());
    missing.removeAll(ofTests());
    assertThat(missing).isEmpty();
  }

  @Test
  void noAreaIsEmpty() {
    List<String> areas =
        List.of("JWT", "RBAC", "SIG", "IDEM", "RATE", "PARSE", "HTTP", "WS", "SSE", "LOG", "LEAK");
    assertThat(ofTests().stream().map(id -> id.replaceFirst("-.*", "")).distinct())
        .containsAll(areas);
  }

  @Test
  void everyTestThatADocumentNamesIsThere() throws IOException {
    Set<String> tests =
        testSources()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> documents =
        Stream.concat(
            Stream.of(ROOT.resolve("SECURITY.md"), ROOT.resolve("README.md")),
            Files.walk(ROOT.resolve("docs")).filter(file -> file.toString().endsWith(".md")))) {
      documents
          .flatMap(document -> TEST.matcher(read(document)).results())
          .map(name -> name.group(1))
          .forEach(missing::add);
    }
    assertThat(missing).isNotEmpty();
    missing.removeAll(tests);
    assertThat(missing).isEmpty();
  }

  private static Set<String> ofDocument() {
    return ids(read(ROOT.resolve("docs/security.md"))).collect(Collectors.toSet());
  }

  private static Set<String> ofTests() {
    return testSources()
        .flatMap(file -> read(file).lines())
        .filter(line -> !COMMENT.matcher(line).matches())
        .flatMap(line -> NAME.matcher(line).results())
        .filter(name -> !NO_AREAS.contains(name.group(2)))
        .map(name -> name.group(1))
        .collect(Collectors.toSet());
  }

  static Stream<Path> testSources() {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .toList()
          .stream()
          .flatMap(SecurityDocTest::javaFiles);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> ids(String text) {
    return ID.matcher(text)
        .results()
        .filter(id -> !NO_AREAS.contains(id.group(1)))
        .flatMap(SecurityDocTest::each);
  }

  private static Stream<String> each(MatchResult id) {
    int first = Integer.parseInt(id.group(2));
    int last = id.group(3) == null ? first : Integer.parseInt(id.group(3));
    return IntStream.rangeClosed(first, last).mapToObj(i -> "%s-%02d".formatted(id.group(1), i));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
