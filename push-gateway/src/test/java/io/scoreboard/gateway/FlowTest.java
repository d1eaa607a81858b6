package io.scoreboard.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.scoreboard.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class FlowTest {

  @ArchTest
  static final ArchRule dataFlowsOneWay =
      slices().matching("io.scoreboard.gateway.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theCoreKnowsNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage("..gateway.connection..", "..gateway.fanout..")
          .and(
              DescribedPredicate.not(
                  simpleNameEndingWith("Settings").or(simpleNameEndingWith("Configuration"))))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "org.eclipse.jetty..", "org.apache.kafka..", "jakarta..");
}
