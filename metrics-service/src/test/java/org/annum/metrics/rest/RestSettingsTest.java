package org.annum.metrics.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.annum.kit.problem.Messages;
import org.annum.kit.problem.Violation;
import org.annum.metrics.connector.SourceSettings;
import org.junit.jupiter.api.Test;

class RestSettingsTest {

  @Test
  void shouldListEverythingThatIsWrong() throws Exception {
    // Given
    SourceSettings settings =
        settings(
            """
            {'baseUrl': 'http://user@crm.test?x=1', 'timeout': 'PT0S', 'maxBodyBytes': 0,
             'headers': {'Authorization': 'Bearer abc'}, 'more': 1,
             'auth': {'type': 'OAUTH2_CLIENT_CREDENTIALS', 'tokenUrl': 'http://10.0.0.1/token',
                      'clientId': 'annum', 'clientSecret': 'the secret itself'},
             'errors': [{'path': 'code', 'meaning': 'BAD'}],
             'collections': [
               {'name': 'Deals', 'path': 'deals?x=${since}', 'items': 'items',
                'query': {'q': '${token}'}, 'body': {'a': ['${b}']},
                'paging': {'type': 'CURSOR', 'size': 0},
                'since': {'path': '$.at', 'format': 'NUMBER', 'overlap': 'PT5M', 'initial': 'x'},
                'facts': [{'kind': 'DEAL', 'fields': {'externalId': 'id'}}]},
               {'name': 'deals', 'items': '$.items', 'facts': []},
               {'name': 'deals', 'items': '$.items',
                'facts': [{'kind': 'DEAL', 'fields': {'externalId': '$.id'}}]}]}
            """);

    // When
    RestFixture.connector().check(settings);

    // Then
    assertThat(settings.violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactlyInAnyOrder(
            tuple("/baseUrl", "rest.url-unusable"),
            tuple("/timeout", "source.value-out-of-range"),
            tuple("/maxBodyBytes", "source.value-out-of-range"),
            tuple("/headers", "rest.header-reserved"),
            tuple("/more", "source.field-unknown"),
            tuple("/auth/tokenUrl", "rest.host-not-allowed"),
            tuple("/auth/clientSecret", "source.secret-unusable"),
            tuple("/errors/0/path", "source.selector-unusable"),
            tuple("/errors/0/meaning", "source.value-unknown"),
            tuple("/collections/0/name", "rest.name-unusable"),
            tuple("/collections/0/path", "rest.path-unusable"),
            tuple("/collections/0/items", "source.selector-unusable"),
            tuple("/collections/0/query", "rest.placeholder-unknown"),
            tuple("/collections/0/body", "rest.placeholder-unknown"),
            tuple("/collections/0/paging/next", "source.value-missing"),
            tuple("/collections/0/paging/size", "source.value-out-of-range"),
            tuple("/collections/0/since/overlap", "rest.overlap-of-numbers"),
            tuple("/collections/0/since/initial", "rest.initial-unusable"),
            tuple("/collections/0/facts/0/fields/externalId", "source.selector-unusable"),
            tuple("/collections/1/facts", "source.value-missing"),
            tuple("/collections", "rest.name-repeated"));
    assertThat(settings.violations())
        .allSatisfy(
            violation -> {
              for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
                assertThat(
                        Messages.find(language, violation.code(), violation.arguments().toArray()))
                    .isPresent();
              }
              assertThat(violation.arguments().toString()).doesNotContain("secret itself");
            });
  }

  @Test
  void shouldNeedLittle() throws Exception {
    // Given
    SourceSettings settings =
        settings(
            """
            {'baseUrl': 'https://crm.test/api/', 'collections': [
              {'name': 'deals', 'items': '$',
               'facts': {'kind': 'DEAL', 'fields': {'externalId': '$.id'}}}]}
            """);

    // When
    RestFixture.connector().check(settings);

    // Then
    assertThat(settings.violations()).isEmpty();
  }

  private static SourceSettings settings(String json) throws Exception {
    return SourceSettings.of(new ObjectMapper().readTree(json.replace('\'', '"')), "");
  }
}
