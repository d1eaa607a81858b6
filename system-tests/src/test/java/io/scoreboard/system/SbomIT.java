package io.scoreboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bill of materials that the build makes at its root, before any module; the plugin has checked
 * it against the schema of CycloneDX. Skipped where the build leaves it out.
 */
@DisabledIfSystemProperty(
    named = "cyclonedx.skip",
    matches = "true",
    disabledReason = "this build made none")
class SbomIT {

  private static final Path ROOT = Path.of(System.getProperty("scoreboard.root"));
  private static final String LIBRARIES = "BOOT-INF/lib/";

  /** Unpacks the jar; the packager puts it there, and no module asks for it. */
  private static final String PACKAGERS = "spring-boot-jarmode-tools";

  private static JsonNode sbom;

  @BeforeAll
  static void read() throws IOException {
    sbom = new JsonMapper().readTree(Files.readString(ROOT.resolve("target/scoreboard-sbom.json")));
  }

  @Test
  void isOneOfScoreboardInCycloneDx() {
    assertThat(sbom.path("bomFormat").asString()).isEqualTo("CycloneDX");
    assertThat(sbom.path("specVersion").asString()).matches("1\\.[6-9]");
    assertThat(sbom.path("serialNumber").asString()).matches("urn:uuid:[0-9a-f-]{36}");
    assertThat(sbom.path("metadata").path("component").path("purl").asString())
        .startsWith("pkg:maven/io.scoreboard/scoreboard@");
  }

  @Test
  void namesWhatMatters() {
    assertThat(components())
        .extracting(component -> component.path("purl").asString().replaceFirst("@\\d.*", ""))
        .contains(
            "pkg:maven/org.apache.kafka/kafka-streams",
            "pkg:maven/io.jsonwebtoken/jjwt-impl",
            "pkg:maven/org.springframework.boot/spring-boot",
            "pkg:maven/org.eclipse.jetty/jetty-server");
  }

  @Test
  void listsEveryLibraryInThePackagedApplicationWithItsVersionAndDigest() throws IOException {
    Set<String> listed =
        components()
            .filter(component -> component.path("hashes").size() > 0 || isOurs(component))
            .map(SbomIT::file)
            .collect(Collectors.toSet());
    assertThat(libraries()).hasSizeGreaterThan(50).isSubsetOf(listed);
  }

  private static Stream<JsonNode> components() {
    return sbom.path("components").valueStream();
  }

  private static boolean isOurs(JsonNode component) {
    return component.path("group").asString().equals("io.scoreboard");
  }

  private static String file(JsonNode component) {
    return component.path("name").asString() + "-" + component.path("version").asString() + ".jar";
  }

  private static List<String> libraries() throws IOException {
    try (ZipFile application = new ZipFile(packaged().toFile())) {
      return application.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
          .map(name -> name.substring(LIBRARIES.length()))
          .filter(name -> !name.startsWith(PACKAGERS))
          .toList();
    }
  }

  private static Path packaged() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("standalone/target"))) {
      return files.filter(file -> file.toString().endsWith("-exec.jar")).findAny().orElseThrow();
    }
  }
}
