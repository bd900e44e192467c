package org.annum.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.annum.testkit.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document that is stored at build. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SharedOpenApiTest {

  @ParameterizedTest
  @CsvSource({
    "/v1/things,           get,  '400,401,403,422,500,503'",
    "/v1/things,           post, '400,401,403,409,413,415,422,500,503'",
    "/v1/things/{id},      get,  '400,401,403,404,500,503'",
    "/v1/things/{id}/name, put,  '400,401,403,404,409,412,413,415,422,428,500,503'"
  })
  void shouldListTheProblemsThatFit(String path, String method, String statuses)
      throws IOException {
    JsonNode responses = document().at("/paths").path(path).path(method).path("responses");
    List<String> errors = new ArrayList<>();
    responses.fieldNames().forEachRemaining(status -> errors.add(status));

    assertThat(errors)
        .filteredOn(status -> status.compareTo("400") >= 0)
        .containsExactlyInAnyOrder(statuses.split(","));
  }

  @Test
  void shouldDescribeProblemsTokenAndLanguageOnce() throws IOException {
    JsonNode document = document();

    assertThat(document.at("/openapi").asText()).startsWith("3.1");
    assertThat(document.at("/info/version").asText()).isEqualTo("1.0.0");
    assertThat(document.at("/components/schemas/Problem/properties/errors/type").asText())
        .isEqualTo("array");
    assertThat(
            document
                .at("/components/responses/Invalid/content/application~1problem+json/schema/$ref")
                .asText())
        .isEqualTo("#/components/schemas/Problem");
    assertThat(document.at("/components/securitySchemes/bearer/scheme").asText())
        .isEqualTo("bearer");
    assertThat(document.at("/security/0").has("bearer")).isTrue();
    assertThat(document.at("/components/parameters/AcceptLanguage/required").asBoolean()).isFalse();
    assertThat(document.at("/paths/~1v1~1things/get/parameters").findValuesAsText("$ref"))
        .contains("#/components/parameters/AcceptLanguage");
  }

  private static JsonNode document() throws IOException {
    return new ObjectMapper().readTree(Path.of("target/openapi/openapi.json").toFile());
  }
}
