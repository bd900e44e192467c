package org.annum.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.List;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that others wrote, and reports everything that is wrong with it at once: wrong types,
 * unknown fields, texts that cannot be stored, and, when there is any of these, what Bean
 * Validation says about the rest.
 *
 * <p>Most values are read in one pass. Where Jackson gives up, the value is taken out of the
 * document and the reading starts over, a bounded number of times.
 */
@ApplicationScoped
public class StrictJson {
  private static final int MOST_ROUNDS = 20;

  private final ObjectReader reader;
  private final PartialValidation validation;

  StrictJson(ObjectMapper common, PartialValidation validation) {
    this.reader = StrictMapper.reader(common);
    this.validation = validation;
  }

  /**
   * Reads one item of a document, e.g. of a bulk request, and validates it.
   *
   * @throws Refusal with pointers relative to the item
   */
  public <T> T read(JsonNode item, Class<T> type) {
    Findings findings = new Findings();
    Object value = bind(item.deepCopy(), reader.getTypeFactory().constructType(type), findings);
    validation.complete(value, findings);
    return type.cast(required(value, findings));
  }

  /** Reads a body; the framework validates it where the resource method says so. */
  Object read(byte[] body, Type type) {
    String text = BodyText.decode(body);
    JavaType javaType = reader.getTypeFactory().constructType(type);
    Findings findings = new Findings();
    Object value = direct(text, javaType, findings);
    if (!findings.isEmpty()) {
      validation.complete(value, findings);
    }
    return required(value, findings);
  }

  private @Nullable Object direct(String text, JavaType type, Findings findings) {
    Findings first = new Findings();
    try {
      Object value = reader.forType(type).withAttribute(Findings.class, first).readValue(text);
      findings.addAll(first.all());
      return value;
    } catch (JsonProcessingException whyIsToldByTheTree) {
      return bind(tree(text), type, findings);
    }
  }

  private JsonNode tree(String text) {
    try {
      return reader.forType(JsonNode.class).readValue(text);
    } catch (JsonProcessingException e) {
      throw MalformedJson.refusal(e);
    }
  }

  private @Nullable Object bind(JsonNode tree, JavaType type, Findings findings) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Findings pass = new Findings();
      try {
        Object value = reader.forType(type).withAttribute(Findings.class, pass).readValue(tree);
        findings.addAll(pass.all());
        return value;
      } catch (JsonMappingException e) {
        String pointer = BindingErrors.pointer(e);
        findings.addAll(BindingErrors.violations(e, pointer));
        if (!Tree.takeOut(tree, pointer)) {
          findings.addAll(pass.all());
          return null;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return null;
  }

  private static Object required(@Nullable Object value, Findings findings) {
    if (!findings.isEmpty()) {
      throw Refusal.invalid(distinct(findings.all()));
    }
    if (value == null) {
      throw Refusal.invalid(Violation.of("", "value.required"));
    }
    return value;
  }

  private static List<Violation> distinct(List<Violation> all) {
    return all.stream().distinct().toList();
  }
}
