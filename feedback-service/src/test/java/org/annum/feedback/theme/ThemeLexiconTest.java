package org.annum.feedback.theme;

import static org.annum.feedback.Api.as;
import static org.annum.feedback.Api.asHr;
import static org.annum.feedback.Api.bulk;
import static org.annum.feedback.Api.summaries;
import static org.annum.feedback.Api.survey;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.feedback.people.PeopleFixture;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ThemeLexiconTest {
  private static final String LEXICON = "/v1/theme-lexicons/current";

  private final PeopleFixture people;

  ThemeLexiconTest(PeopleFixture people) {
    this.people = people;
  }

  @Test
  void shouldClassifyAllCommentsAgainWhenTheLexiconChanges() {
    String employee = people.hired();
    bulk(
        "/v1/survey-responses",
        List.of(survey(employee, "l-" + employee, "2024-03-10T10:00:00Z", 3, "龟速")));
    summaries(employee, "csat", "MONTH").body("items[0].themes", hasSize(0));

    String link =
        asHr()
            .header("If-Match", tag())
            .body(withTerm("龟速"))
            .put(LEXICON)
            .then()
            .statusCode(200)
            .extract()
            .header("Link");

    String operation = link.substring(1, link.indexOf('>'));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> asHr().get(operation).then().body("state", equalTo("SUCCEEDED")));
    summaries(employee, "csat", "MONTH")
        .body("items[0].themes[0].theme", equalTo("TIMELINESS"))
        .body("items[0].lowlights[0].text", equalTo("龟速"))
        .body("items[0].version", equalTo(2));
  }

  @Test
  void shouldKeepTheLexiconWhenSomebodyElseChangedIt() {
    asHr().body(withTerm("龟速")).put(LEXICON).then().statusCode(428);
    asHr().header("If-Match", "\"4711\"").body(withTerm("龟速")).put(LEXICON).then().statusCode(412);
  }

  @Test
  void shouldRefuseALexiconWithoutTermsOrOfUnknownThemes() {
    asHr()
        .header("If-Match", tag())
        .body(
            Map.of(
                "entries",
                List.of(Map.of("theme", "WEATHER", "tone", "NEGATIVE", "terms", List.of())),
                "negators",
                List.of(),
                "wishes",
                List.of()))
        .put(LEXICON)
        .then()
        .statusCode(422);
  }

  @Test
  void shouldBeReadByReadersAndChangedByWritersOnly() {
    as(Tokens.auditor()).get(LEXICON).then().statusCode(200);
    as(Tokens.employee("E1")).get(LEXICON).then().statusCode(403);
    as(Tokens.auditor())
        .header("If-Match", tag())
        .body(withTerm("x"))
        .put(LEXICON)
        .then()
        .statusCode(403);
  }

  private static String tag() {
    return read().extract().header("ETag");
  }

  private static Map<String, Object> withTerm(String term) {
    Map<String, Object> lexicon = new HashMap<>(read().extract().<Map<String, Object>>path("$"));
    List<Map<String, Object>> entries =
        new ArrayList<>(read().extract().<List<Map<String, Object>>>path("entries"));
    entries.add(Map.of("theme", "TIMELINESS", "tone", "NEGATIVE", "terms", List.of(term)));
    lexicon.put("entries", entries);
    return lexicon;
  }

  private static ValidatableResponse read() {
    return asHr().get(LEXICON).then().statusCode(200);
  }
}
