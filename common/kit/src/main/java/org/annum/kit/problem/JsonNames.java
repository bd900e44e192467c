package org.annum.kit.problem;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.Optional;

/** Walks down a type by Java property names and tells what JSON calls each of them. */
final class JsonNames {
  private static final ObjectMapper TYPES = new ObjectMapper();

  private JavaType at;

  private JsonNames(JavaType start) {
    this.at = start;
  }

  static JsonNames of(Class<?> root) {
    return new JsonNames(TYPES.constructType(root));
  }

  /** The JSON name of the property; the walk goes on at its type. */
  String step(String javaName) {
    Optional<BeanPropertyDefinition> property =
        TYPES.getDeserializationConfig().introspect(element(at)).findProperties().stream()
            .filter(candidate -> candidate.getInternalName().equals(javaName))
            .findFirst();
    at =
        property
            .map(BeanPropertyDefinition::getPrimaryType)
            .orElseGet(() -> TYPES.constructType(Object.class));
    return property.map(BeanPropertyDefinition::getName).orElse(javaName);
  }

  private static JavaType element(JavaType type) {
    JavaType element = type;
    while (element.isContainerType() || element.isReferenceType()) {
      element = element.getContentType();
    }
    return element;
  }
}
