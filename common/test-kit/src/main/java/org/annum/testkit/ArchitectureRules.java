package org.annum.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * The layout every service keeps. Use in a plain test: {@code
 * ArchitectureRules.check("org.annum.goals")}.
 */
public final class ArchitectureRules {
  private ArchitectureRules() {}

  /** Fails with everything that breaks a rule. */
  public static void check(String basePackage) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(basePackage);
    List<String> broken =
        rules(basePackage)
            .map(rule -> rule.evaluate(classes))
            .filter(EvaluationResult::hasViolation)
            .map(result -> result.getFailureReport().toString())
            .toList();
    if (!broken.isEmpty()) {
      throw new AssertionError(String.join("\n\n", broken));
    }
  }

  private static Stream<ArchRule> rules(String basePackage) {
    return Stream.of(
        LayoutRules.modelIsPlainJava(),
        LayoutRules.featuresFormNoCycle(basePackage),
        LayoutRules.featuresKeepTheirStoresToThemselves(basePackage),
        LayoutRules.servicesKnowOnlyThemselves(basePackage),
        LayoutRules.packagesAreNullMarked(),
        ResourceRules.resourcesAskUseCases(),
        ResourceRules.operationsSayWhoMayCallThem(),
        ResourceRules.operationsAreDescribed(),
        ResourceRules.operationsSayWhatTheyAnswer(),
        ResourceRules.operationsSayWhatTheyRead(),
        CodeRules.transactionsAreUseCases(),
        CodeRules.timeComesFromTheClock(),
        CodeRules.nothingIsLeftToChance(),
        CodeRules.nothingIsPrinted(),
        CodeRules.configurationIsMapped(),
        CodeRules.dependenciesComeThroughConstructors());
  }
}
