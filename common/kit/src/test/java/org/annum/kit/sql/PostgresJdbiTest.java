package org.annum.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class PostgresJdbiTest {
  private final String prefix = UUID.randomUUID() + "-";

  @Inject Jdbi jdbi;

  @Test
  void shouldKeepNothingWhenTheSurroundingTransactionRollsBack() {
    // When two handles of one transaction wrote
    QuarkusTransaction.begin();
    insert("a");
    insert("b");
    assertThat(count()).isEqualTo(2);
    QuarkusTransaction.rollback();

    // Then
    assertThat(count()).isZero();
  }

  @Test
  void shouldKeepWhatWasWrittenWhenTheSurroundingTransactionCommits() {
    // When
    QuarkusTransaction.requiringNew().run(() -> insert("a"));

    // Then
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void shouldCopyInTheSurroundingTransaction() {
    // When
    QuarkusTransaction.begin();
    long copied =
        jdbi.withHandle(
            handle ->
                Copy.in(
                    handle,
                    "copy widget_view (widget_id, version, erased) from stdin (format binary)",
                    rows -> {
                      rows.startRow().text(prefix + "a").number(1).flag(Optional.of(false));
                      rows.startRow().text(prefix + "b").number(2).flag(Optional.of(false));
                    }));
    assertThat(count()).isEqualTo(2);
    QuarkusTransaction.rollback();

    // Then
    assertThat(copied).isEqualTo(2);
    assertThat(count()).isZero();
  }

  private void insert(String suffix) {
    jdbi.useHandle(
        handle ->
            handle.execute("insert into widget_view values (?, 1, false, 1)", prefix + suffix));
  }

  private long count() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*) from widget_view where starts_with(widget_id, :prefix)")
                .bind("prefix", prefix)
                .mapTo(Long.class)
                .one());
  }
}
