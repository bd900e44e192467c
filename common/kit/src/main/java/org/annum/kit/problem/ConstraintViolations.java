package org.annum.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Violations of Bean Validation, told with JSON pointers and the codes of the catalogue. */
public final class ConstraintViolations {
  private ConstraintViolations() {}

  /** Violations of a body: every path starts at the body. */
  public static List<Violation> ofBody(Set<? extends ConstraintViolation<?>> all) {
    return all.stream()
        .map(one -> violation(one, pointer(nodes(one), one.getRootBeanClass())))
        .toList();
  }

  /**
   * Violations of the parameters of a resource method. Those of anything else are left out: they
   * are not the caller's mistake.
   */
  static List<Violation> ofRequest(Collection<? extends ConstraintViolation<?>> all) {
    return all.stream().flatMap(ConstraintViolations::ofParameter).toList();
  }

  private static Stream<Violation> ofParameter(ConstraintViolation<?> one) {
    List<Path.Node> nodes = nodes(one);
    if (nodes.size() < 2 || nodes.get(1).getKind() != ElementKind.PARAMETER) {
      return Stream.empty();
    }
    RequestParameter parameter =
        RequestParameter.find(
            one.getRootBeanClass(),
            nodes.get(0).as(Path.MethodNode.class),
            nodes.get(1).as(Path.ParameterNode.class));
    List<Path.Node> rest = nodes.subList(2, nodes.size());
    return Stream.of(
        violation(
            one,
            parameter.isBody()
                ? pointer(rest, parameter.type())
                : rest.isEmpty() ? parameter.name() : rest.get(rest.size() - 1).getName()));
  }

  private static Violation violation(ConstraintViolation<?> one, String pointer) {
    return ConstraintCodes.violation(one, pointer);
  }

  private static List<Path.Node> nodes(ConstraintViolation<?> one) {
    List<Path.Node> nodes = new ArrayList<>();
    one.getPropertyPath().forEach(nodes::add);
    return nodes;
  }

  private static String pointer(List<Path.Node> nodes, Class<?> root) {
    StringBuilder pointer = new StringBuilder();
    JsonNames names = JsonNames.of(root);
    for (Path.Node node : nodes) {
      if (node.isInIterable()) {
        Object step = node.getIndex() == null ? node.getKey() : node.getIndex();
        pointer.append('/').append(escape(Objects.toString(step, "")));
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(escape(names.step(node.getName())));
      }
    }
    return pointer.toString();
  }

  private static String escape(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }
}
