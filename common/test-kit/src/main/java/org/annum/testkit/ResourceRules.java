package org.annum.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;

/** What HTTP resources look like. */
final class ResourceRules {
  private static final String OPERATION = "org.eclipse.microprofile.openapi.annotations.Operation";
  private static final Set<String> PERMISSIONS =
      Set.of(
          "io.quarkus.security.PermissionsAllowed",
          "io.quarkus.security.Authenticated",
          "jakarta.annotation.security.RolesAllowed",
          "jakarta.annotation.security.PermitAll");

  private static final Set<String> BODIES =
      Set.of("java.io.InputStream", "com.fasterxml.jackson.databind.JsonNode");
  private static final String CONSUMES = "jakarta.ws.rs.Consumes";
  private static final String PRODUCES = "jakarta.ws.rs.Produces";

  private static final DescribedPredicate<JavaMethod> OPERATIONS =
      describe(
          "are HTTP operations",
          method ->
              method.getAnnotations().stream()
                  .anyMatch(a -> a.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod")));

  private ResourceRules() {}

  static ArchRule resourcesAskUseCases() {
    return noClasses()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .dependOnClassesThat(LayoutRules.STORED)
        .because("a resource reads HTTP, asks one use case and writes HTTP");
  }

  static ArchRule operationsSayWhoMayCallThem() {
    return methods()
        .that(OPERATIONS)
        .should(
            be(
                "annotated with a permission",
                method ->
                    PERMISSIONS.stream()
                        .anyMatch(
                            permission ->
                                method.isAnnotatedWith(permission)
                                    || method.getOwner().isAnnotatedWith(permission))))
        .because("access is decided where it can be read, not by paths");
  }

  static ArchRule operationsAreDescribed() {
    return methods()
        .that(OPERATIONS)
        .should(
            be(
                "described by an @Operation with operationId and summary",
                method ->
                    method
                        .tryGetAnnotationOfType(OPERATION)
                        .map(
                            operation ->
                                isGiven(operation.get("operationId").orElse(""))
                                    && isGiven(operation.get("summary").orElse("")))
                        .orElse(false)))
        .because("clients are generated from the document");
  }

  static ArchRule operationsSayWhatTheyAnswer() {
    return methods()
        .that(OPERATIONS)
        .should(
            be(
                "annotated with @Produces, nor is its class",
                method ->
                    method.isAnnotatedWith(PRODUCES)
                        || method.getOwner().isAnnotatedWith(PRODUCES)))
        .because("without it whatever Accept names is answered with the text of an object");
  }

  static ArchRule operationsSayWhatTheyRead() {
    return methods()
        .that(OPERATIONS)
        .should(
            be(
                "annotated with @Consumes though it reads a body",
                method -> !readsBody(method) || method.isAnnotatedWith(CONSUMES)))
        .because("without it plain text is given to a constructor, past every check");
  }

  private static boolean readsBody(JavaMethod method) {
    return method.getRawParameterTypes().stream()
        .map(JavaClass::getName)
        .anyMatch(type -> type.endsWith("Request") || BODIES.contains(type));
  }

  private static boolean isGiven(Object value) {
    return !value.toString().isBlank();
  }

  private static ArchCondition<JavaMethod> be(String what, Predicate<JavaMethod> fine) {
    return new ArchCondition<>("be " + what) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (!fine.test(method)) {
          events.add(
              SimpleConditionEvent.violated(method, method.getFullName() + " is not " + what));
        }
      }
    };
  }
}
