package org.annum.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The event schemas and samples of this directory. */
final class Events {
  static final Path DIRECTORY = Path.of("events");
  private static final String SUFFIX = ".schema.json";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Events() {}

  static List<String> topics() {
    return files(DIRECTORY).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(SUFFIX))
        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
        .toList();
  }

  static List<Path> samples(String topic) {
    return files(DIRECTORY.resolve("samples").resolve(topic));
  }

  /** Topics that have samples, whether or not they have a schema. */
  static List<String> sampledTopics() {
    return files(DIRECTORY.resolve("samples")).stream()
        .map(directory -> directory.getFileName().toString())
        .toList();
  }

  static Path schemaFile(String topic) {
    return DIRECTORY.resolve(topic + SUFFIX);
  }

  static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the topic's schema objects to. */
  static List<String> objections(String topic, JsonNode body) {
    Schema schema = SCHEMAS.getSchema(read(schemaFile(topic)));
    return schema
        .validate(
            body,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
