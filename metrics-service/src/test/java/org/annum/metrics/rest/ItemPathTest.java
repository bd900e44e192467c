package org.annum.metrics.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.annum.metrics.connector.Selector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemPathTest {
  private static final String DOCUMENT =
      """
      {"data": {"rows": [{"id": 1, "tags": []}, {"id": 2, "tags": ["a", "b"]}]},
       "none": null, "blank": " ", "sum": 60.0, "large": 1e3, "odd key": true}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"$.data.rows", "$.data.rows[*]", "$['data']['rows']", "$..rows[*]"})
  void shouldFindItems(String path) throws Exception {
    assertThat(path(path).array(document()).map(JsonNode::size)).contains(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$.rows", "$.rows[*]", "$.data", "$.sum", "$"})
  void shouldNotTakeAnythingElseForItems(String path) throws Exception {
    assertThat(path(path).array(document())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$.none", "$.none[*]", "$.data.rows[0].tags"})
  void shouldTakeNullForAnEmptyList(String path) throws Exception {
    assertThat(path(path).array(document()).map(JsonNode::size)).contains(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$.data.rows[1].id               | 2",
        "$.data.rows[-1].tags[0]         | a",
        "$.data.rows[*].id               | 1",
        "$.data.rows[?(@.id > 1)].id     | 2",
        "$.sum                           | 60.0",
        "$['odd key']                    | true",
      })
  void shouldFindTexts(String path, String text) throws Exception {
    assertThat(path(path).text(document())).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$.none", "$.blank", "$.none.deeper", "$.data.rows[9].id", "$.data.rows[0].tags"})
  void shouldFindNothingWhereThereIsNothing(String path) throws Exception {
    assertThat(path(path).text(document())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"data", "", "$.", "$[?(@.a ==]"})
  void shouldTellPathsFromOtherTexts(String text) {
    assertThat(ItemPath.parse(text)).isEmpty();
    assertThat(ItemPath.selector().isUsable(text)).isFalse();
  }

  @Test
  void shouldSelectValuesForMappings() throws Exception {
    Selector selector = ItemPath.selector();

    assertThat(selector.select(document(), "$.data.rows[0].id").asInt()).isEqualTo(1);
    assertThat(selector.select(document(), "$.nowhere").isMissingNode()).isTrue();
    assertThat(selector.select(document().path("sum"), "$").decimalValue()).isEqualTo("60.0");
  }

  private static ItemPath path(String text) {
    return ItemPath.parse(text).orElseThrow();
  }

  private static JsonNode document() throws JsonProcessingException {
    return AnswerJson.read(DOCUMENT.getBytes(StandardCharsets.UTF_8));
  }
}
