package org.annum.kit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.annum.kit.id.Ids;
import org.annum.kit.problem.Names;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class AuditTest {
  private static final String RECORDS = "/v1/services/sample/audit-records";

  @Inject Audit audit;
  @Inject AuditService service;
  @Inject Jdbi jdbi;

  @Test
  void shouldShowWhoDidWhatWhenSomethingWasDone() {
    String id =
        given()
            .auth()
            .oauth2(Tokens.hr("E77"))
            .contentType("application/json")
            .body("{\"name\":\"%s\"}".formatted(Names.fresh("audited")))
            .post("/v1/things")
            .jsonPath()
            .getString("id");

    JsonPath page = get(RECORDS + "?subjectType=thing&subjectId=" + id);

    assertThat(page.getList("items")).hasSize(1);
    assertThat(page.getString("items[0].actor")).isEqualTo("E77");
    assertThat(page.getString("items[0].action")).isEqualTo("thing.created");
    assertThat(page.getInt("items[0].detail.version")).isEqualTo(1);
    assertThat(page.getString("items[0].traceId")).isNotBlank();
  }

  @Test
  void shouldLeaveNoRecordWhenTransactionRollsBack() {
    String subject = Ids.next().toString();

    QuarkusTransaction.begin();
    audit.record("thing.created", "thing", subject, Map.of());
    QuarkusTransaction.rollback();

    assertThat(get(RECORDS + "?subjectId=" + subject).getList("items")).isEmpty();
  }

  @Test
  void shouldPageNewestFirst() {
    String subject = Ids.next().toString();
    for (int i = 1; i <= 3; i++) {
      record(subject, i);
    }

    JsonPath first = get(RECORDS + "?limit=2&subjectId=" + subject);
    JsonPath second =
        get(RECORDS + "?limit=2&subjectId=" + subject + "&cursor=" + first.getString("nextCursor"));

    assertThat(first.getList("items.detail.n", Integer.class)).containsExactly(3, 2);
    assertThat(second.getList("items.detail.n", Integer.class)).containsExactly(1);
    assertThat(second.getString("nextCursor")).isNull();
  }

  @Test
  void shouldSealInTheBackgroundAndNoticeTampering() {
    String subject = Ids.next().toString();
    record(subject, 1);
    record(subject, 2);
    await().until(() -> get(RECORDS + "/verification").getLong("unsealed") == 0);
    assertThat(get(RECORDS + "/verification").getBoolean("intact")).isTrue();

    QuarkusTransaction.begin();
    jdbi.useHandle(
        handle -> {
          handle.execute("alter table audit_record disable trigger audit_record_append_only");
          handle.execute("update audit_record set actor = 'E0' where subject_id = ?", subject);
        });
    AuditVerification changed = service.verify("sample");
    QuarkusTransaction.rollback();
    QuarkusTransaction.begin();
    jdbi.useHandle(
        handle -> {
          handle.execute("alter table audit_record disable trigger audit_record_append_only");
          handle.execute("delete from audit_record where position = 1");
        });
    AuditVerification removed = service.verify("sample");
    QuarkusTransaction.rollback();

    assertThat(changed.intact()).isFalse();
    assertThat(changed.brokenAt()).isPositive();
    assertThat(removed.intact()).isFalse();
    assertThat(get(RECORDS + "/verification").getBoolean("intact")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_record set actor = 'E0'",
        "update audit_record set hash = repeat('0', 64), prev_hash = '', position = -1, actor = 'E0'",
        "update audit_record set hash = null, prev_hash = null, position = null",
        "delete from audit_record",
        "truncate audit_record"
      })
  void shouldRefuseWhenARecordIsChanged(String sql) {
    String subject = Ids.next().toString();
    record(subject, 1);
    await().until(() -> get(RECORDS + "?subjectId=" + subject).getString("items[0].hash") != null);

    assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql)))
        .hasMessageContaining("append-only");
  }

  @Test
  void shouldShowAuditorsOnlyAndOnlyThisService() {
    assertThat(given().auth().oauth2(Tokens.auditor()).get(RECORDS).statusCode()).isEqualTo(200);
    assertThat(given().auth().oauth2(Tokens.employee("E1")).get(RECORDS).statusCode())
        .isEqualTo(403);
    assertThat(
            given()
                .auth()
                .oauth2(Tokens.auditor())
                .get("/v1/services/other/audit-records")
                .statusCode())
        .isEqualTo(404);
  }

  private void record(String subject, int n) {
    QuarkusTransaction.requiringNew()
        .run(() -> audit.record("thing.counted", "thing", subject, Map.of("n", n)));
  }

  private static JsonPath get(String path) {
    return given().auth().oauth2(Tokens.auditor()).get(path).jsonPath();
  }
}
