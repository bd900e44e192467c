package org.annum.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiLintTest {
  private static final String GOOD =
      """
      paths:
        /v1/review-cycles/{id}/opening:
          post:
            operationId: openReviewCycle
            summary: Open a cycle
            tags: [Cycles]
            requestBody:
              content:
                application/json:
                  schema:
                    $ref: '#/components/schemas/Opening'
            responses: {'200': {}, '401': {}, '403': {}}
        /v1/review-cycles:
          get:
            operationId: listReviewCycles
            summary: List cycles
            tags: [Cycles]
            responses: {'200': {}, '401': {}, '403': {}}
      components:
        schemas:
          Opening:
            properties:
              note: {description: Why now, examples: [now]}
      """;

  @Test
  void shouldFindNothingWhenDocumentIsGood() throws IOException {
    assertThat(findings(GOOD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          operationId: openReviewCycle | operationId: x-y             | camelCase
          operationId: openReviewCycle | operationId: listReviewCycles | not unique
          summary: Open a cycle        | description: Open a cycle    | summary
          tags: [Cycles]               | tags: []                     | tag
          '401': {}                    | '402': {}                    | 401
          '403': {}                    | '402': {}                    | 403
          /v1/review-cycles:           | /v1/reviewCycles:            | kebab-case
          /v1/review-cycles:           | /v1/review-cycle:            | plural
          /v1/review-cycles:           | /review-cycles:              | /v1
          examples: [now]              | title: now                   | example
          description: Why now         | type: string                 | Opening.note: needs a description
          paths:                       | ways:                        | no operations
          """)
  void shouldFindWhatIsWrong(String good, String bad, String finding) throws IOException {
    assertThat(findings(GOOD.replace(good, bad))).isNotEmpty().anyMatch(f -> f.contains(finding));
  }

  @Test
  void shouldNameThePlacesWhenDocumentsDiffer() throws IOException {
    JsonNode changed =
        read(GOOD.replace("Open a cycle", "Start a cycle").replace("[now]", "[a, b]"));

    assertThat(JsonDifference.between(read(GOOD), read(GOOD))).isEmpty();
    assertThat(JsonDifference.between(read(GOOD), changed))
        .containsExactlyInAnyOrder(
            "/paths//v1/review-cycles/{id}/opening/post/summary: Open a cycle | Start a cycle",
            "/components/schemas/Opening/properties/note/examples/0: now | a",
            "/components/schemas/Opening/properties/note/examples/1: nothing | b");
  }

  private static List<String> findings(String yaml) throws IOException {
    return OpenApiLint.findings(read(yaml));
  }

  private static JsonNode read(String yaml) throws IOException {
    return new YAMLMapper().readTree(yaml);
  }
}
