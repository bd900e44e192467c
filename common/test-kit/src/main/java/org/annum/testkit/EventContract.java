package org.annum.testkit;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Holds what a service publishes, and what its consumers are tested with, to the contracts. */
public final class EventContract {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private EventContract() {}

  /**
   * Fails unless the body fits the schema of its topic.
   *
   * @param body JSON as published; {@code null} is a deletion, which needs none
   */
  public static void check(String topic, @Nullable String body) {
    if (body == null) {
      return;
    }
    List<String> objections = objections(topic, body);
    if (!objections.isEmpty()) {
      throw new AssertionError(
          "The contract of %s objects to %s%n%s"
              .formatted(topic, body, String.join(System.lineSeparator(), objections)));
    }
  }

  static List<String> objections(String topic, String body) {
    return SCHEMAS
        .computeIfAbsent(topic, EventContract::load)
        .validate(
            body,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  private static Schema load(String topic) {
    String resource = "/contracts/events/" + topic + ".schema.json";
    try (InputStream schema = EventContract.class.getResourceAsStream(resource)) {
      if (schema == null) {
        throw new AssertionError("There is no contract of the topic " + topic);
      }
      return REGISTRY.getSchema(schema, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
