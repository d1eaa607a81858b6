package io.scoreboard.system.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.SecurityUtils;

/** {@code deploy/acls.csv}, the rights that operators apply. */
final class AclTable {

  private final List<String[]> rows;

  private AclTable(List<String[]> rows) {
    this.rows = rows;
  }

  static AclTable read() throws IOException {
    Path file = Path.of(System.getProperty("scoreboard.root"), "deploy", "acls.csv");
    return new AclTable(
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("#") && !line.startsWith("principal,"))
            .map(line -> line.split(",", -1))
            .toList());
  }

  /** How many lines it has. */
  int size() {
    return rows.size();
  }

  /** The topics that a principal has any right to. */
  Set<String> topicsOf(String principal) {
    return rows.stream()
        .filter(row -> row[0].equals(principal) && row[1].equals("topic"))
        .map(row -> row[3])
        .collect(Collectors.toSet());
  }

  /** As Kafka has them. */
  List<AclBinding> bindings() {
    return rows.stream().flatMap(AclTable::bindings).toList();
  }

  private static Stream<AclBinding> bindings(String[] row) {
    ResourceType type = ResourceType.fromString(row[1].replace('-', '_').toUpperCase(Locale.ROOT));
    PatternType pattern = PatternType.fromString(row[2].toUpperCase(Locale.ROOT));
    return Arrays.stream(row[4].split(" ", -1))
        .map(SecurityUtils::operation)
        .map(operation -> entry("User:" + row[0], operation))
        .map(entry -> new AclBinding(new ResourcePattern(type, row[3], pattern), entry));
  }

  private static AccessControlEntry entry(String principal, AclOperation operation) {
    return new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW);
  }
}
