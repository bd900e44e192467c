package org.annum.metrics.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.annum.kit.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldMappingTest {
  private static JsonNode fact(FactMapping mapping, JsonNode item) {
    return mapping.read(item).orElseThrow().fact();
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Names of fields; a dot alone is the record itself. */
  private static final Selector BY_NAME =
      new Selector() {
        @Override
        public boolean isUsable(String from) {
          return !from.contains("$");
        }

        @Override
        public JsonNode select(JsonNode item, String from) {
          return from.equals(".") ? item : item.path(from);
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'from':'v'}                                            | '12'                        | '12'",
        "{'from':'v','factor':'0.01'}                            | '62.5'                      | 0.625",
        "{'from':'v','factor':'0.01'}                            | 'much'                      | 'much'",
        "{'from':'v','timeOfDay':'18:00'}                        | '2024-03-05'                | '2024-03-05T18:00'",
        "{'from':'v','timeOfDay':'18:00'}                        | '2024-03-05T09:00:00Z'      | '2024-03-05T09:00:00Z'",
        "{'from':'v','timeOfDay':'18:00','zone':'Asia/Tokyo'}    | '2024-03-05'                | '2024-03-05T09:00:00Z'",
        "{'from':'v','zone':'Europe/Berlin'}                     | '2024-07-05 09:00:00'       | '2024-07-05T07:00:00Z'",
        "{'from':'v','pattern':'dd/MM/yyyy HH:mm'}               | '05/03/2024 09:30'          | '2024-03-05T09:30'",
        "{'from':'v','pattern':'dd/MM/yyyy'}                     | '05/03/2024'                | '2024-03-05'",
        "{'from':'v','pattern':'dd/MM/yyyy'}                     | '31/02/2024'                | '31/02/2024'",
        "{'from':'v','pattern':'dd/MM/yyyy'}                     | 'soon'                      | 'soon'",
        "{'from':'v','pattern':'d.M.yyyy','timeOfDay':'08:00','zone':'UTC'} | '5.3.2024'       | '2024-03-05T08:00:00Z'",
        "{'from':'v','epoch':'SECONDS'}                          | 1709632800                  | '2024-03-05T10:00:00Z'",
        "{'from':'v','epoch':'MILLISECONDS','dayIn':'Asia/Shanghai'} | '1709658000000'         | '2024-03-06'",
        "{'from':'v','values':{'true':'WON','false':'LOST'}}     | true                        | 'WON'",
        "{'from':'v','values':{'true':'WON'}}                    | 'x'                         | 'x'",
        "{'from':'v','values':{'a':'A'},'otherwise':'Z'}         | 'x'                         | 'Z'",
        "{'from':'v','otherwise':'Z'}                            | null                        | 'Z'",
        "{'from':'v','translation':'people'}                     | '77'                        | 'E1'",
        "{'from':'v','translation':'people'}                     | '78'                        | '78'",
        "{'from':'v'}                                            | ['first','second']          | 'first'",
        "{'template':'{v}/{w}'}                                  | 'a'                         | 'a/w'",
        "{'constant':'c','when':{'from':'w','equals':'w'}}       | 1                           | 'c'",
      })
  void shouldMakeAValue(String field, String given, String expected) throws Exception {
    // Given
    FactMapping mapping = mapping("'externalId':" + field);

    // When
    JsonNode fact = fact(mapping, json("{'v':" + given + ",'w':'w'}"));

    // Then
    assertThat(fact.path("externalId").toString()).isEqualTo(json(expected).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'from':'v'}                                      | null",
        "{'from':'v'}                                      | ' '",
        "{'from':'v'}                                      | []",
        "{'template':'{v}/{w}'}                            | ''",
        "{'from':'v','factor':'2'}                         | null",
        "{'constant':'c','when':{'from':'v','equals':'w'}} | 'x'",
        "{'constant':'c','when':{'from':'v','equals':'w'}} | null",
      })
  void shouldLeaveAFieldOutThatHasNoValue(String field, String given) throws Exception {
    // Given
    FactMapping mapping = mapping("'externalId':" + field);

    // Then
    assertThat(fact(mapping, json("{'v':" + given + ",'w':'w'}")).has("externalId")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'a;b'      | a 0.500000, b 0.500000",
        "' a ; ;a'  | a 1.000000",
        "'a;b;c'    | a 0.333333, b 0.333333, c 0.333333",
        "''         | ''",
        "null       | ''",
      })
  void shouldShareAListOfTextEqually(String given, String expected) throws Exception {
    // Given
    FactMapping mapping =
        mapping(
            "'externalId':'v','supporters':{'list':'v','separator':';','fields':"
                + "{'employeeId':'.','share':{'equalPart':true}}}");

    // When
    JsonNode fact = fact(mapping, json("{'v':" + given + "}"));

    // Then
    StringBuilder shares = new StringBuilder();
    fact.path("supporters")
        .forEach(
            part ->
                shares
                    .append(shares.isEmpty() ? "" : ", ")
                    .append(part.path("employeeId").asText())
                    .append(' ')
                    .append(part.path("share").decimalValue().toPlainString()));
    assertThat(shares).hasToString(expected.replace("'", ""));
  }

  @Test
  void shouldMakeSeveralFactsOfARecordWhereTheirConditionsHold() throws Exception {
    // Given
    SourceSettings settings =
        settings(
            "{'facts':[{'kind':'DEAL','fields':{'externalId':'v'}},"
                + "{'kind':'ACTIVITY','when':{'from':'done','equals':'true'},"
                + "'fields':{'externalId':'v'}}]}");
    List<FactMapping> mappings = FactMapping.readAll(settings, BY_NAME, Optional.empty());

    // Then
    assertThat(settings.violations()).isEmpty();
    assertThat(mappings.get(0).read(json("{'done':false}"))).isPresent();
    assertThat(mappings.get(1).read(json("{'done':false}"))).isEmpty();
    assertThat(mappings.get(1).read(json("{'done':true}"))).isPresent();
  }

  @Test
  void shouldListEverythingThatIsWrongWithAField() throws Exception {
    // Given
    SourceSettings settings =
        settings(
            "{'facts':[{'kind':'DEAL','when':{'from':'$','equals':'a'},'fields':{"
                + "'externalId':{'from':'v','translation':'nobody','factor':'x'},"
                + "'openedOn':{'from':'v','pattern':'qqqqqqq','timeOfDay':'25:00','zone':'Mars'},"
                + "'amount':{'equalPart':true,'from':'v'}}}]}");

    // When
    FactMapping.readAll(settings, BY_NAME, settings.optionalPart("translations"));

    // Then
    assertThat(settings.violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactlyInAnyOrder(
            tuple("/facts/0/when/from", "source.selector-unusable"),
            tuple("/facts/0/fields/externalId/translation", "source.translation-unknown"),
            tuple("/facts/0/fields/externalId/factor", "source.number-unreadable"),
            tuple("/facts/0/fields/openedOn/pattern", "source.pattern-unusable"),
            tuple("/facts/0/fields/openedOn/timeOfDay", "source.time-of-day-unusable"),
            tuple("/facts/0/fields/openedOn/zone", "source.zone-unknown"),
            tuple("/facts/0/fields/amount/from", "source.origin-unclear"));
  }

  private static FactMapping mapping(String fields) throws JsonProcessingException {
    SourceSettings settings =
        settings(
            "{'facts':{'kind':'DEAL','fields':{"
                + fields
                + "}},'translations':{'people':{'77':'E1'}}}");
    FactMapping mapping = FactMapping.read(settings, BY_NAME);
    assertThat(settings.violations()).isEmpty();
    return mapping;
  }

  private static SourceSettings settings(String json) throws JsonProcessingException {
    return SourceSettings.of(json(json), "");
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
