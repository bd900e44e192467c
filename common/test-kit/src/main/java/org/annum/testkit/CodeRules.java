package org.annum.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beDeclaredInClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** What main code does not do. */
final class CodeRules {
  private static final List<String> TRANSACTIONAL_NAMES = List.of("Service", "Consumer", "Worker");

  private CodeRules() {}

  static ArchRule transactionsAreUseCases() {
    return methods()
        .that()
        .areAnnotatedWith("jakarta.transaction.Transactional")
        .or()
        .areDeclaredInClassesThat()
        .areAnnotatedWith("jakarta.transaction.Transactional")
        .should(
            beDeclaredInClassesThat(
                describe(
                    "are named *Service, *Consumer or *Worker",
                    (JavaClass type) ->
                        TRANSACTIONAL_NAMES.stream().anyMatch(type.getSimpleName()::endsWith))))
        .because("one use case is one transaction");
  }

  static ArchRule timeComesFromTheClock() {
    return noClasses()
        .should()
        .accessTargetWhere(
            target(
                "now() without a Clock",
                access ->
                    access.getName().equals("now")
                        && access.getTargetOwner().getPackageName().startsWith("java.time")
                        && !takesClock(access)))
        .because("a rule that depends on time must be testable at any time, in any zone");
  }

  static ArchRule nothingIsLeftToChance() {
    return noClasses()
        .should()
        .accessTargetWhere(
            target(
                "random numbers",
                access ->
                    access.getTargetOwner().isEquivalentTo(Random.class)
                        || access.getTargetOwner().isEquivalentTo(ThreadLocalRandom.class)
                        || isCall(access, UUID.class, "randomUUID")
                        || isCall(access, Math.class, "random")))
        .because("ids come from one generator, and results must be reproducible");
  }

  static ArchRule nothingIsPrinted() {
    return noClasses()
        .should()
        .accessTargetWhere(
            target(
                "System.out or System.err",
                access ->
                    isCall(access, System.class, "out") || isCall(access, System.class, "err")))
        .because("a service speaks through its log");
  }

  static ArchRule configurationIsMapped() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.eclipse.microprofile.config.ConfigProvider")
        .because("configuration is one documented interface per service");
  }

  static ArchRule dependenciesComeThroughConstructors() {
    return noFields()
        .should()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
        .because("what a class needs is what its constructor asks for");
  }

  private static boolean isCall(JavaAccess<?> access, Class<?> owner, String name) {
    return access.getTargetOwner().isEquivalentTo(owner) && access.getName().equals(name);
  }

  private static boolean takesClock(JavaAccess<?> access) {
    return access.getTarget() instanceof AccessTarget.CodeUnitCallTarget call
        && call.getRawParameterTypes().stream()
            .anyMatch(type -> type.getName().equals("java.time.Clock"));
  }

  private static DescribedPredicate<JavaAccess<?>> target(
      String description, Predicate<JavaAccess<?>> test) {
    return describe(description, test);
  }
}
