package org.annum.metrics.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.annum.kit.problem.Violation;
import org.annum.metrics.measure.model.FactKind;
import org.junit.jupiter.api.Test;

class FactMappingTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Selector BY_NAME =
      new Selector() {
        @Override
        public boolean isUsable(String from) {
          return !from.contains("$");
        }

        @Override
        public JsonNode select(JsonNode item, String from) {
          return item.path(from);
        }
      };

  @Test
  void shouldMakeAFactOfARecord() throws Exception {
    // Given
    FactMapping mapping =
        FactMapping.read(
            settings(
                """
                {"facts": {"kind": "DEAL", "fields": {
                  "externalId": {"template": "{region}-{id}"},
                  "customer": "account",
                  "currency": {"constant": "CNY"},
                  "status": {"from": "stage", "values": {"赢单": "WON"}, "otherwise": "OPEN"},
                  "amount": {"from": "sum"},
                  "createdAt": {"from": "created", "epoch": "MILLISECONDS"},
                  "closedOn": {"from": "closed", "dayIn": "Asia/Shanghai"},
                  "openedOn": "opened",
                  "supporters": {"list": "splits", "fields": {"employeeId": "who", "share": "part"}}
                }}}
                """),
            BY_NAME);

    // When
    JsonNode fact =
        fact(
            mapping,
            """
            {"region": "east", "id": 7, "account": "客户甲", "stage": "赢单", "sum": 12.50,
             "created": 1709632800000, "closed": "2024-03-31T16:00:00.000+0000", "opened": " ",
             "splits": [{"who": "E1", "part": 0.4}, {"who": "E2", "part": 0.6}, {}]}
            """);

    // Then
    assertThat(mapping.kind()).isEqualTo(FactKind.DEAL);
    assertThat(fact)
        .isEqualTo(
            JSON.readTree(
                """
                {"externalId": "east-7", "customer": "客户甲", "currency": "CNY", "status": "WON",
                 "amount": 12.50, "createdAt": "2024-03-05T10:00:00Z", "closedOn": "2024-04-01",
                 "supporters": [{"employeeId": "E1", "share": 0.4},
                                {"employeeId": "E2", "share": 0.6}]}
                """));
  }

  @Test
  void shouldTakeTheRecordItselfAsTheOnePartWhereNoListIsNamed() throws Exception {
    // Given
    FactMapping mapping =
        FactMapping.read(
            settings(
                """
                {"facts": {"kind": "DEAL", "fields": {
                  "externalId": "id", "status": {"from": "stage", "otherwise": "OPEN"},
                  "supporters": {"fields": {"employeeId": "owner"}}}}}
                """),
            BY_NAME);

    // Then
    assertThat(fact(mapping, "{\"id\": \"7\", \"owner\": \"E1\"}").toString())
        .isEqualTo(
            "{\"externalId\":\"7\",\"status\":\"OPEN\",\"supporters\":[{\"employeeId\":\"E1\"}]}");
  }

  @Test
  void shouldNameAFactThatIsGoneThoughItsRecordLostItsFields() throws Exception {
    // Given
    FactMapping mapping =
        FactMapping.read(
            settings(
                """
                {"facts": {"kind": "ACTIVITY",
                  "when": {"from": "type", "equals": "call"},
                  "deleted": {"from": "gone", "equals": "true"},
                  "fields": {"externalId": "id", "source": {"constant": "desk"}, "customer": "who"}}}
                """),
            BY_NAME);

    // Then
    assertThat(mapping.read(JSON.readTree("{\"id\": 7, \"gone\": true, \"who\": \"客户甲\"}")))
        .hasValueSatisfying(
            gone -> {
              assertThat(gone.isGone()).isTrue();
              assertThat(gone.fact()).hasToString("{\"externalId\":7,\"source\":\"desk\"}");
            });
    assertThat(mapping.read(JSON.readTree("{\"id\": 7, \"gone\": false, \"type\": \"call\"}")))
        .hasValueSatisfying(present -> assertThat(present.isGone()).isFalse());
    assertThat(mapping.read(JSON.readTree("{\"id\": 7, \"gone\": null}"))).isEmpty();
  }

  @Test
  void shouldListEverythingThatIsWrongWithAMapping() throws Exception {
    // Given
    SourceSettings settings =
        settings(
            """
            {"facts": {"kind": "DEALS", "fields": {
              "customer": "$", "amount": {"from": "a", "constant": "1"}, "currency": {},
              "ownerId": {"template": "{a}-{$}"}, "status": {"from": "s", "format": "x"},
              "closedOn": {"from": "c", "dayIn": "Shanghai"},
              "supporters": {"list": "$", "fields": {"employeeId": 7}}}}}
            """);

    // When
    FactMapping.read(settings, BY_NAME);

    // Then
    assertThat(settings.violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactlyInAnyOrder(
            tuple("/facts/kind", "source.value-unknown"),
            tuple("/facts/fields/externalId", "source.value-missing"),
            tuple("/facts/fields/customer", "source.selector-unusable"),
            tuple("/facts/fields/amount/from", "source.origin-unclear"),
            tuple("/facts/fields/currency/from", "source.origin-unclear"),
            tuple("/facts/fields/ownerId/template", "source.selector-unusable"),
            tuple("/facts/fields/status/format", "source.field-unknown"),
            tuple("/facts/fields/closedOn/dayIn", "source.zone-unknown"),
            tuple("/facts/fields/supporters/list", "source.selector-unusable"),
            tuple("/facts/fields/supporters/fields/employeeId", "source.type-wrong"));
  }

  private static JsonNode fact(FactMapping mapping, String record) throws JsonProcessingException {
    return mapping.read(JSON.readTree(record)).orElseThrow().fact();
  }

  private static SourceSettings settings(String json) throws JsonProcessingException {
    return SourceSettings.of(JSON.readTree(json), "");
  }
}
