package org.annum.kit.problem;

import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A parameter of a resource method.
 *
 * @param name what the caller knows it by
 * @param isBody whether it is the body rather than a path, query or header parameter
 */
record RequestParameter(String name, Class<?> type, boolean isBody) {
  private static final Map<Class<? extends Annotation>, Function<Annotation, String>> NAMES =
      Map.of(
          QueryParam.class, a -> ((QueryParam) a).value(),
          PathParam.class, a -> ((PathParam) a).value(),
          HeaderParam.class, a -> ((HeaderParam) a).value(),
          CookieParam.class, a -> ((CookieParam) a).value(),
          RestQuery.class, a -> ((RestQuery) a).value(),
          RestPath.class, a -> ((RestPath) a).value(),
          RestHeader.class, a -> ((RestHeader) a).value(),
          RestCookie.class, a -> ((RestCookie) a).value(),
          BeanParam.class, a -> "");

  /** Types of path parameters that need no annotation. */
  private static final List<String> SIMPLE_PACKAGES =
      List.of("java.lang.", "java.util.UUID", "java.time.");

  static RequestParameter find(
      Class<?> resource, Path.MethodNode method, Path.ParameterNode parameter) {
    Method found = declared(resource, method);
    return of(found.getParameters()[parameter.getParameterIndex()], parameter.getName());
  }

  private static RequestParameter of(Parameter parameter, String javaName) {
    return Arrays.stream(parameter.getAnnotations())
        .filter(annotation -> NAMES.containsKey(annotation.annotationType()))
        .findFirst()
        .map(annotation -> annotated(parameter, annotation, javaName))
        .orElseGet(
            () ->
                new RequestParameter(
                    javaName, parameter.getType(), !isSimple(parameter.getType())));
  }

  private static RequestParameter annotated(
      Parameter parameter, Annotation annotation, String javaName) {
    String given = NAMES.get(annotation.annotationType()).apply(annotation);
    return new RequestParameter(given.isEmpty() ? javaName : given, parameter.getType(), false);
  }

  private static boolean isSimple(Class<?> type) {
    return type.isPrimitive()
        || type.isEnum()
        || SIMPLE_PACKAGES.stream().anyMatch(type.getName()::startsWith);
  }

  // The bean may be a generated subclass, whose parameters carry no annotations: the declaration
  // furthest up counts.
  private static Method declared(Class<?> resource, Path.MethodNode node) {
    Class<?>[] types = node.getParameterTypes().toArray(Class<?>[]::new);
    Method found = null;
    for (Class<?> at = resource; at != null; at = at.getSuperclass()) {
      for (Method candidate : at.getDeclaredMethods()) {
        if (candidate.getName().equals(node.getName())
            && Arrays.equals(candidate.getParameterTypes(), types)) {
          found = candidate;
        }
      }
    }
    if (found == null) {
      throw new IllegalStateException("no method " + node.getName() + " in " + resource);
    }
    return found;
  }
}
