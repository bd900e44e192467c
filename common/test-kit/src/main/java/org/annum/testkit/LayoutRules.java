package org.annum.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Which package may know which. */
final class LayoutRules {
  private static final String SUITE = "org.annum.";
  private static final String KIT = "org.annum.kit";

  /** How a policy says no; plain Java themselves. */
  private static final Set<String> REFUSALS =
      Set.of(KIT + ".problem.Violation", KIT + ".problem.Refusal", KIT + ".problem.Refusal$Kind");

  static final DescribedPredicate<JavaClass> STORED =
      describe(
          "stores, repositories or entities",
          type ->
              type.getSimpleName().endsWith("Store")
                  || type.getSimpleName().endsWith("Repository")
                  || type.isAnnotatedWith("jakarta.persistence.Entity"));

  private LayoutRules() {}

  static ArchRule modelIsPlainJava() {
    return classes()
        .that()
        .resideInAPackage("..model..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", "..model..")
                .or(describe("refusals", type -> REFUSALS.contains(type.getName()))))
        .because("rules of the domain must be testable, and readable, without a framework");
  }

  static ArchRule featuresFormNoCycle(String basePackage) {
    return slices()
        .matching(basePackage + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature must be understandable without those that build on it");
  }

  static ArchRule featuresKeepTheirStoresToThemselves(String basePackage) {
    return classes()
        .that()
        .resideInAPackage(basePackage + "..")
        .should(useStoresOfTheirOwnFeatureOnly(basePackage))
        .because("other features ask the small public face of a feature, never its tables");
  }

  static ArchRule servicesKnowOnlyThemselves(String basePackage) {
    return noClasses()
        .that()
        .resideInAPackage(basePackage + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "belong to another service",
                type ->
                    type.getPackageName().startsWith(SUITE)
                        && !isWithin(type.getPackageName(), basePackage)
                        && !isWithin(type.getPackageName(), KIT)))
        .because("services meet on topics, and are released one by one");
  }

  static ArchRule packagesAreNullMarked() {
    return classes()
        .should(
            new ArchCondition<>("live in packages annotated with @NullMarked") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                  events.add(
                      SimpleConditionEvent.violated(
                          type, type.getName() + " is in a package that is not @NullMarked"));
                }
              }
            })
        .because("null is the exception and is written down as @Nullable");
  }

  private static ArchCondition<JavaClass> useStoresOfTheirOwnFeatureOnly(String basePackage) {
    return new ArchCondition<>("use stores, repositories and entities of their own feature only") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
          JavaClass used = dependency.getTargetClass();
          boolean ofThisService = isWithin(used.getPackageName(), basePackage);
          if (ofThisService
              && STORED.test(used)
              && !feature(used, basePackage).equals(feature(user, basePackage))) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static String feature(JavaClass type, String basePackage) {
    String rest = type.getPackageName().substring(basePackage.length());
    return rest.isEmpty() ? "" : rest.substring(1).split("\\.", 2)[0];
  }

  private static boolean isWithin(String packageName, String outer) {
    return packageName.equals(outer) || packageName.startsWith(outer + ".");
  }
}
