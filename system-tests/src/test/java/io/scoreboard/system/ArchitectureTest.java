package io.scoreboard.system;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between modules and packages, as the README draws them. */
@AnalyzeClasses(packages = "io.scoreboard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] EVENTS = {
    "io.scoreboard.attempts..",
    "io.scoreboard.events..",
    "io.scoreboard.pipeline..",
    "io.scoreboard.board..",
    "io.scoreboard.integrity..",
    "io.scoreboard.wire.."
  };

  @ArchTest
  static final ArchRule servicesNeverImportEachOther =
      slices()
          .matching("io.scoreboard.(command|projector|gateway)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule theAuditSharesOnlyTheEvents =
      classes()
          .that()
          .resideInAPackage("io.scoreboard.audit..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.scoreboard.audit..",
              "io.scoreboard.attempts..",
              "io.scoreboard.events..",
              "io.scoreboard.pipeline..",
              "io.scoreboard.board..",
              "io.scoreboard.integrity..",
              "io.scoreboard.wire..",
              "java..",
              "org.apache.kafka.clients..",
              "org.apache.kafka.common..",
              "org.jspecify..",
              "tools.jackson..",
              "picocli..",
              "me.tongfei.progressbar..");

  @ArchTest
  static final ArchRule onlyProjectorAndStandaloneAudit =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.scoreboard.audit..", "io.scoreboard.projector..", "io.scoreboard.standalone..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.scoreboard.audit..");

  @ArchTest
  static final ArchRule theReplayKnowsNoKafka =
      noClasses()
          .that()
          .resideInAnyPackage("io.scoreboard.audit.replay..", "io.scoreboard.audit.export..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka.clients..");

  @ArchTest
  static final ArchRule onlyStandaloneKnowsAll =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.scoreboard.standalone..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.scoreboard.standalone..");

  @ArchTest
  static final ArchRule eventsKnowNoSpringAndNoService =
      classes()
          .that()
          .resideInAnyPackage(EVENTS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.scoreboard.attempts..",
              "io.scoreboard.events..",
              "io.scoreboard.pipeline..",
              "io.scoreboard.board..",
              "io.scoreboard.integrity..",
              "io.scoreboard.wire..",
              "java..",
              "org.apache.kafka..",
              "org.jspecify..",
              "com.fasterxml.jackson.annotation..",
              "tools.jackson..");

  @ArchTest
  static final ArchRule eventsKnowNoKafka =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.scoreboard.attempts..",
              "io.scoreboard.events..",
              "io.scoreboard.board..",
              "io.scoreboard.integrity..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule tokensKnowNoSpring =
      noClasses()
          .that()
          .resideInAPackage("io.scoreboard.auth..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule foldsKnowNoSpring =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.scoreboard.projector.deduplication..",
              "io.scoreboard.projector.standings..",
              "io.scoreboard.projector.leaderboard..",
              "io.scoreboard.projector.suspicion..",
              "io.scoreboard.gateway.fanout..")
          .and()
          .haveSimpleNameNotEndingWith("Configuration") // only wires
          .and()
          .haveSimpleNameNotEndingWith("Settings")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.scoreboard.(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nobodyReadsTheClockInAFold =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.scoreboard.events..",
              "io.scoreboard.board..",
              "io.scoreboard.projector.standings..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");
}
