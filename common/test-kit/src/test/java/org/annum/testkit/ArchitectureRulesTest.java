package org.annum.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule passes on a good sample and fails on a bad one, for the reason it should. */
class ArchitectureRulesTest {
  private static final String GOOD = "org.annum.testkit.good";
  private static final String BAD = "org.annum.testkit.bad";
  private static final JavaClasses GOOD_CLASSES = new ClassFileImporter().importPackages(GOOD);
  private static final JavaClasses BAD_CLASSES = new ClassFileImporter().importPackages(BAD);

  static Stream<Arguments> rules() {
    return Stream.of(
        rule(base -> LayoutRules.modelIsPlainJava(), "FrameworkRule"),
        rule(LayoutRules::featuresFormNoCycle, "Cycle detected"),
        rule(LayoutRules::featuresKeepTheirStoresToThemselves, "BillService"),
        rule(LayoutRules::servicesKnowOnlyThemselves, "org.annum.testkit.good.order.OrderService"),
        rule(base -> LayoutRules.packagesAreNullMarked(), "bad.bill.BillService"),
        rule(base -> ResourceRules.resourcesAskUseCases(), "OrderStore"),
        rule(base -> ResourceRules.operationsSayWhoMayCallThem(), "undescribed"),
        rule(base -> ResourceRules.operationsAreDescribed(), "undescribed"),
        rule(base -> ResourceRules.operationsAreDescribed(), "unnamed"),
        rule(base -> ResourceRules.operationsSayWhatTheyAnswer(), "undescribed"),
        rule(base -> ResourceRules.operationsSayWhatTheyRead(), "unnamed"),
        rule(base -> CodeRules.transactionsAreUseCases(), "everythingAtOnce"),
        rule(base -> CodeRules.timeComesFromTheClock(), "java.time.Instant.now()"),
        rule(base -> CodeRules.nothingIsLeftToChance(), "randomUUID"),
        rule(base -> CodeRules.nothingIsPrinted(), "java.lang.System.out"),
        rule(base -> CodeRules.configurationIsMapped(), "ConfigProvider"),
        rule(base -> CodeRules.dependenciesComeThroughConstructors(), "ofAnotherService"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void shouldFailOnBadSampleOnly(Function<String, ArchRule> rule, String culprit) {
    EvaluationResult bad = rule.apply(BAD).evaluate(BAD_CLASSES);
    EvaluationResult good = rule.apply(GOOD).evaluate(GOOD_CLASSES);

    assertThat(bad.hasViolation()).isTrue();
    assertThat(bad.getFailureReport().toString()).contains(culprit, "because");
    assertThat(good.getFailureReport().getDetails()).isEmpty();
  }

  @Test
  void shouldFailWhenThePackageIsEmpty() {
    assertThatThrownBy(() -> ArchitectureRules.check("org.annum.nowhere"))
        .hasMessageContaining("failed to check any classes");
  }

  private static Arguments rule(Function<String, ArchRule> rule, String culprit) {
    return arguments(rule, culprit);
  }
}
