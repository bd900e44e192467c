package org.annum.metrics.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.annum.kit.problem.Violation;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSettingsTest {

  @Test
  void shouldReadEverySettingWithItsType() throws Exception {
    // Given
    SourceSettings settings =
        settings(
            """
            {"query": "select 1", "size": 3, "on": true, "overlap": "PT5M", "unit": "HOURS",
             "password": "file:crm-password", "auth": {"user": "annum"},
             "headers": {"Accept": "text/csv"}, "pages": [{"from": 1}, {"from": 2}]}
            """);

    // Then
    assertThat(settings.text("query")).isEqualTo("select 1");
    assertThat(settings.integer("size", 1, 3, 1)).isEqualTo(3);
    assertThat(settings.integer("absent", 1, 3, 2)).isEqualTo(2);
    assertThat(settings.flag("on", false)).isTrue();
    assertThat(settings.duration("overlap", Duration.ofMinutes(5), Duration.ZERO))
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.oneOf("unit", TimeUnit.class)).isEqualTo(TimeUnit.HOURS);
    assertThat(settings.secret("password").text()).isEqualTo("file:crm-password");
    assertThat(settings.part("auth").text("user")).isEqualTo("annum");
    assertThat(settings.texts("headers")).containsEntry("Accept", "text/csv");
    assertThat(settings.parts("pages")).extracting(p -> p.integer("from", 0, 9, 0)).contains(1, 2);
    assertThat(settings.violations()).isEmpty();
  }

  @Test
  void shouldListEverythingThatIsWrongAtOnce() throws Exception {
    // Given
    SourceSettings settings =
        settings(
            """
            {"size": 4, "on": "yes", "overlap": "5 minutes", "long": "PT6M", "unit": "hours",
             "password": "hunter2", "auth": {"user": 7, "us/er": "x"}, "other": 1}
            """);

    // When
    settings.text("query");
    settings.integer("size", 1, 3, 1);
    settings.flag("on", false);
    settings.duration("overlap", Duration.ofMinutes(5), Duration.ZERO);
    settings.duration("long", Duration.ofMinutes(5), Duration.ZERO);
    settings.oneOf("unit", TimeUnit.class);
    settings.secret("password");
    settings.part("auth").text("user");
    settings.part("paging").text("size");

    // Then
    assertThat(settings.violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactlyInAnyOrder(
            wrong("/settings/query", "source.value-missing"),
            wrong("/settings/size", "source.value-out-of-range"),
            wrong("/settings/on", "source.type-wrong"),
            wrong("/settings/overlap", "source.duration-unreadable"),
            wrong("/settings/long", "source.value-out-of-range"),
            wrong("/settings/unit", "source.value-unknown"),
            wrong("/settings/password", "source.secret-unusable"),
            wrong("/settings/auth/user", "source.type-wrong"),
            wrong("/settings/auth/us~1er", "source.field-unknown"),
            wrong("/settings/paging", "source.value-missing"),
            wrong("/settings/other", "source.field-unknown"));
    assertThat(settings.violations().toString()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hunter2",
        "file:",
        "file:../passwd",
        "file:a/b",
        "file:.hidden",
        "file:/etc/passwd",
        "file:a\\b",
        "file:a\0",
        "env:path",
        "env:",
        "env:A B",
        "FILE:a",
        "vault:a"
      })
  void shouldAcceptNoReferenceThatCouldLeaveItsPlace(String text) {
    assertThat(SecretReference.parse(text)).isEmpty();
  }

  private static Tuple wrong(String pointer, String code) {
    return tuple(pointer, code);
  }

  private static SourceSettings settings(String json) throws JsonProcessingException {
    return SourceSettings.of(new ObjectMapper().readTree(json), "/settings");
  }
}
