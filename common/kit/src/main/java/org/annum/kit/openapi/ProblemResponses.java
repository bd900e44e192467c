package org.annum.kit.openapi;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.annum.kit.problem.Problems;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Which problems an operation may answer with; told by its method, parameters and body. */
final class ProblemResponses {

  /** An operation at its method. */
  private record Use(HttpMethod method, Operation operation) {
    boolean hasParameter(Parameter.In in) {
      return parameters().stream().anyMatch(parameter -> parameter.getIn() == in);
    }

    boolean hasHeader(String name) {
      return parameters().stream()
          .anyMatch(p -> p.getIn() == Parameter.In.HEADER && name.equalsIgnoreCase(p.getName()));
    }

    boolean hasBody() {
      return operation.getRequestBody() != null;
    }

    boolean changes() {
      return CHANGING.contains(method);
    }

    private List<Parameter> parameters() {
      return operation.getParameters() == null ? List.of() : operation.getParameters();
    }
  }

  private record Rule(String status, String name, String description, Predicate<Use> fits) {}

  private static final Set<HttpMethod> CHANGING =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private static final List<Rule> RULES =
      List.of(
          new Rule("400", "Malformed", "The request cannot be read", use -> true),
          new Rule("401", "Unauthenticated", "No token, or one that is not accepted", use -> true),
          new Rule("403", "Forbidden", "The caller lacks the permission", use -> true),
          new Rule("404", "NotFound", "No such thing", use -> use.hasParameter(Parameter.In.PATH)),
          new Rule("409", "Conflict", "It contradicts what is there", Use::changes),
          new Rule("412", "Stale", "Changed meanwhile", use -> use.hasHeader("If-Match")),
          new Rule("413", "TooLarge", "The body is too large", Use::hasBody),
          new Rule("415", "UnsupportedMedia", "The media type is not supported", Use::hasBody),
          new Rule(
              "422",
              "Invalid",
              "The content is not valid; everything that is wrong is listed",
              use -> use.hasBody() || use.hasParameter(Parameter.In.QUERY)),
          new Rule(
              "428",
              "PreconditionRequired",
              "If-Match is missing",
              use -> use.hasHeader("If-Match")),
          new Rule("500", "Unexpected", "Something went wrong on our side", use -> true),
          new Rule("503", "Unavailable", "Try again after Retry-After seconds", use -> true));

  private ProblemResponses() {}

  static void addTo(Components components) {
    RULES.forEach(rule -> components.addResponse(rule.name(), response(rule.description())));
  }

  /** Adds what fits; what the operation describes itself stays. */
  static void addTo(HttpMethod method, Operation operation) {
    Use use = new Use(method, operation);
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    for (Rule rule : RULES) {
      if (rule.fits().test(use) && !operation.getResponses().hasAPIResponse(rule.status())) {
        operation
            .getResponses()
            .addAPIResponse(rule.status(), OASFactory.createAPIResponse().ref(rule.name()));
      }
    }
  }

  private static APIResponse response(String description) {
    return OASFactory.createAPIResponse()
        .description(description)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problems.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref(ProblemSchemas.PROBLEM))));
  }
}
