package org.annum.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document hangs together and tells of every topic. */
class AsyncApiTest {
  private static final JsonNode DOCUMENT = read();

  static List<String> references() {
    return DOCUMENT.findValuesAsText("$ref").stream().distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("references")
  void shouldReferToWhatIsThere(String reference) {
    String[] parts = reference.split("#", 2);
    JsonNode target = parts[0].isEmpty() ? DOCUMENT : Events.read(existing(parts[0]));
    assertThat(parts.length == 1 || !target.at(parts[1]).isMissingNode()).isTrue();
  }

  @Test
  void shouldTellOfEveryTopicThatHasASchema() {
    assertThat(DOCUMENT.path("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(DOCUMENT.path("channels").findValuesAsText("address"))
        .containsExactlyInAnyOrderElementsOf(Events.topics());
  }

  @Test
  void shouldGiveEachChannelASenderADeletionAndAPolicy() {
    List<String> sent = DOCUMENT.path("operations").findValuesAsText("$ref");
    DOCUMENT
        .path("channels")
        .properties()
        .forEach(
            channel -> {
              assertThat(sent).contains("#/channels/" + channel.getKey());
              assertThat(channel.getValue().at("/messages/deletion").isMissingNode()).isFalse();
              assertThat(channel.getValue().path("bindings").isMissingNode()).isFalse();
            });
  }

  @Test
  void shouldDescribeTheBodyOfAMessageByTheSchemaOfItsChannel() {
    DOCUMENT
        .path("channels")
        .forEach(
            channel -> {
              String topic = channel.path("address").asText();
              assertThat(payloads(channel))
                  .isNotEmpty()
                  .allMatch(payload -> payload.startsWith("./events/" + topic + ".schema.json"));
            });
  }

  private static List<String> payloads(JsonNode channel) {
    return StreamSupport.stream(channel.path("messages").spliterator(), false)
        .map(message -> DOCUMENT.at(message.path("$ref").asText().substring(1) + "/payload"))
        .filter(payload -> !payload.path("type").asText().equals("null"))
        .map(payload -> payload.at("/schema/$ref").asText())
        .toList();
  }

  private static Path existing(String file) {
    Path path = Path.of(file);
    assertThat(Files.exists(path)).as(file).isTrue();
    return path;
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(Path.of("asyncapi.yaml").toFile());
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
