package org.annum.metrics.factsin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.metrics.Api;
import org.annum.metrics.Facts;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class FactsInTest {
  private static final String ACTIVITY = "org.annum.fact.activity";
  private static final String DEAL = "org.annum.fact.deal";
  private static final String DATA_POINT = "org.annum.fact.data-point";
  private static final String OPERATOR = Tokens.system("suite:operate");
  private static final String LETTERS = "/v1/services/metrics/dead-letters";

  private final String source = "k" + UUID.randomUUID().toString().substring(0, 12);

  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  @Test
  void shouldGiveTheFiguresOfItsFactsWhenWrittenInEitherMode() {
    // Given
    String id = people.employee();

    // When
    try (ForeignSystem system = new ForeignSystem()) {
      system.write(ACTIVITY, Facts.doneFollowUp(source, "1", id));
      system.writeStructured(ACTIVITY, Facts.followUp(source, "2", id));
      system.writeStructured(DEAL, Facts.wonDeal(source, "1", id));
      system.write(DATA_POINT, Facts.preparation(source, "1", id));
    }

    // Then
    Api.awaitFigure(id, "task_completion_rate", "0.5");
    Api.awaitFigure(id, "supported_sales", "1000");
    Api.awaitFigure(id, "prep_minutes", "48");
  }

  @Test
  void shouldTakeTheChangesOfAFactInTheirOrder() {
    // Given
    String id = people.employee();

    // When
    try (ForeignSystem system = new ForeignSystem()) {
      for (int i = 1; i <= 50; i++) {
        system.write(DATA_POINT, preparation("kept", id, i));
        system.write(DATA_POINT, preparation("gone", id, i));
        system.writeDeletion(DATA_POINT, source + ":gone");
        system.writeDeletion(DATA_POINT, source + ":again");
        system.write(DATA_POINT, preparation("again", id, 2 * i));
      }
    }

    // Then
    Api.awaitFigure(id, "prep_minutes", "75");
    assertThat(values()).containsExactlyInAnyOrder("again 100", "kept 50");
    Api.as(OPERATOR)
        .queryParam("topic", FactsInTopic.NAME)
        .queryParam("limit", 500)
        .get(LETTERS)
        .then()
        .body("items.key", not(hasItem(startsWith(source))));
  }

  @Test
  void shouldNotBringAFactBackWhenOthersFollowItsRemoval() {
    // Given
    String id = people.employee();

    // When
    try (ForeignSystem system = new ForeignSystem()) {
      for (int i = 1; i <= 40; i++) {
        system.write(DATA_POINT, preparation("gone-" + i, id, 10));
        system.writeDeletion(DATA_POINT, source + ":gone-" + i);
        system.write(DATA_POINT, preparation("kept-" + i, id, 40));
      }
    }

    // Then
    Api.awaitFigure(id, "prep_minutes", "40");
    assertThat(values()).hasSize(40).allMatch(value -> value.startsWith("kept"));
  }

  @Test
  void shouldChangeNothingWhenTheSameIsWrittenTwice() {
    // Given
    String id = people.employee();
    ForeignSystem.send(DATA_POINT, preparation("1", id, 10));
    Api.awaitFigure(id, "prep_minutes", "10");
    long before = versionOf("1");

    // When
    ForeignSystem.send(DATA_POINT, preparation("1", id, 10));
    ForeignSystem.send(DATA_POINT, preparation("2", id, 30));
    Api.awaitFigure(id, "prep_minutes", "20");

    // Then
    assertThat(versionOf("1")).isEqualTo(before).isLessThan(versionOf("2"));
  }

  private Map<String, Object> preparation(String externalId, String employeeId, int minutes) {
    return Facts.with(Facts.preparation(source, externalId, employeeId), Map.of("value", minutes));
  }

  private List<String> values() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select external_id || ' ' || trim_scale(value) from data_point
                    where source = :source
                    """)
                .bind("source", source)
                .mapTo(String.class)
                .list());
  }

  private long versionOf(String externalId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select version from data_point where source = :source and external_id = :id")
                .bind("source", source)
                .bind("id", externalId)
                .mapTo(Long.class)
                .one());
  }
}
