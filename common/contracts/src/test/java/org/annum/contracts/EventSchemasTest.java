package org.annum.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each schema takes what is published and nothing that only resembles it. */
class EventSchemasTest {

  static List<String> topics() {
    return Events.topics();
  }

  static Stream<Arguments> samples() {
    return Events.topics().stream()
        .flatMap(topic -> Events.samples(topic).stream().map(file -> Arguments.of(topic, file)));
  }

  @Test
  void shouldHaveASchemaForEverySampledTopic() {
    assertThat(Events.sampledTopics()).isEqualTo(Events.topics());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void shouldSayItsDialectItsIdAndItsPurpose(String topic) {
    JsonNode schema = Events.read(Events.schemaFile(topic));

    assertThat(schema.path("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.path("$id").asText()).isEqualTo("https://annum.org/events/" + topic);
    assertThat(schema.path("title").asText()).isNotBlank();
    assertThat(schema.path("description").asText()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shouldTakeEverySample(String topic, Path sample) {
    assertThat(Events.objections(topic, Events.read(sample))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shouldObjectToAFieldOfAnotherName(String topic, Path sample) {
    assertThat(
            survivors(
                topic, sample, (object, name) -> object.set(name + "Wrong", object.remove(name))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shouldObjectToAFieldOfAnotherType(String topic, Path sample) {
    assertThat(
            survivors(topic, sample, (object, name) -> object.set(name, other(object.get(name)))))
        .isEmpty();
  }

  /** The fields whose breaking the schema did not notice. */
  private static List<String> survivors(
      String topic, Path sample, BiConsumer<ObjectNode, String> damage) {
    List<String> unnoticed = new ArrayList<>();
    for (String field : fields("", Events.read(sample))) {
      int end = field.lastIndexOf('/');
      JsonNode body = Events.read(sample);
      damage.accept((ObjectNode) body.at(field.substring(0, end)), field.substring(end + 1));
      if (Events.objections(topic, body).isEmpty()) {
        unnoticed.add(field);
      }
    }
    return unnoticed;
  }

  private static List<String> fields(String at, JsonNode node) {
    List<String> fields = new ArrayList<>();
    node.properties()
        .forEach(
            field -> {
              fields.add(at + "/" + field.getKey());
              fields.addAll(fields(at + "/" + field.getKey(), field.getValue()));
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      fields.addAll(fields(at + "/" + i, node.get(i)));
    }
    return fields;
  }

  private static JsonNode other(JsonNode value) {
    return value.isBoolean() ? JsonNodeFactory.instance.textNode("true") : BooleanNode.TRUE;
  }
}
