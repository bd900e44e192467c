package org.annum.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
  private final ObjectMapper mapper = new ObjectMapper();

  /** RFC 7396, appendix A, in its order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"a":"b"}              | {"a":"c"}                 | {"a":"c"}
          {"a":"b"}              | {"b":"c"}                 | {"a":"b","b":"c"}
          {"a":"b"}              | {"a":null}                | {}
          {"a":"b","b":"c"}      | {"a":null}                | {"b":"c"}
          {"a":["b"]}            | {"a":"c"}                 | {"a":"c"}
          {"a":"c"}              | {"a":["b"]}               | {"a":["b"]}
          {"a":{"b":"c"}}        | {"a":{"b":"d","c":null}}  | {"a":{"b":"d"}}
          {"a":[{"b":"c"}]}      | {"a":[1]}                 | {"a":[1]}
          ["a","b"]              | ["c","d"]                 | ["c","d"]
          {"a":"b"}              | ["c"]                     | ["c"]
          {"a":"foo"}            | null                      | null
          {"a":"foo"}            | "bar"                     | "bar"
          {"e":null}             | {"a":1}                   | {"e":null,"a":1}
          [1,2]                  | {"a":"b","c":null}        | {"a":"b"}
          {}                     | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
          """)
  void shouldMergeAsTheStandardSays(String target, String patch, String result)
      throws JsonProcessingException {
    // Given
    JsonNode before = mapper.readTree(target);

    // When
    JsonNode merged = MergePatch.merged(before, mapper.readTree(patch));

    // Then
    assertThat(merged).isEqualTo(mapper.readTree(result));
    assertThat(before).as("the target stays as it was").isEqualTo(mapper.readTree(target));
  }
}
