package org.annum.metrics.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.attestation.model.Attestation;
import org.annum.metrics.attestation.model.AttestationState;
import org.annum.metrics.intake.FactKey;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Queries of attestations; what the viewer may not see is not found. */
@ApplicationScoped
class AttestationRepository {
  private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

  private final Jdbi jdbi;
  private final Calendar calendar;

  AttestationRepository(Jdbi jdbi, Calendar calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  Optional<AttestedFact> fact(FactKind fact, FactKey key, String employeeId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(AttestationSql.FACT)
                .bind("fact", fact)
                .bind("source", key.source())
                .bind("externalId", key.externalId())
                .bind("employeeId", employeeId)
                .bind("zone", calendar.zone().getId())
                .map(
                    (row, context) ->
                        new AttestedFact(
                            row.getLong("version"), row.getObject("day", LocalDate.class)))
                .findOne());
  }

  Optional<SeenAttestation> find(UUID id, AttestationViewer viewer) {
    return jdbi.withHandle(
        handle ->
            select(handle, AttestationSql.FIND, viewer)
                .bind("id", id)
                .map((row, context) -> seen(row))
                .findOne());
  }

  List<SeenAttestation> list(AttestationFilter filter, AttestationViewer viewer, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            select(handle, filter.sql(), viewer)
                .bind("employeeId", filter.employeeId())
                .bind("source", filter.key() == null ? null : filter.key().source())
                .bind("externalId", filter.key() == null ? null : filter.key().externalId())
                .bind("after", page.isFirst() ? BEFORE_ALL : page.after(0))
                .bind("limit", page.fetchSize())
                .map((row, context) -> seen(row))
                .list());
  }

  private static Query select(Handle handle, String sql, AttestationViewer viewer) {
    return handle
        .createQuery(sql)
        .bind("caller", viewer.caller())
        .bind("all", viewer.all())
        .bind("texts", viewer.texts());
  }

  private SeenAttestation seen(ResultSet row) throws SQLException {
    Attestation attestation =
        new Attestation(
            row.getObject("id", UUID.class),
            row.getLong("version"),
            row.getString("employee_id"),
            FactKind.valueOf(row.getString("fact")),
            row.getString("source"),
            row.getString("external_id"),
            row.getLong("fact_version"),
            row.getObject("fact_day", LocalDate.class),
            AttestationState.valueOf(row.getString("state")),
            row.getString("text"),
            time(row, "stated_at"),
            decision(row));
    return new SeenAttestation(
        attestation,
        row.getObject("current_version", Long.class),
        row.getBoolean("readable"),
        row.getBoolean("decidable"));
  }

  private Attestation.@Nullable Decision decision(ResultSet row) throws SQLException {
    String by = row.getString("decided_by");
    return by == null
        ? null
        : new Attestation.Decision(by, time(row, "decided_at"), row.getString("decision_reason"));
  }

  private OffsetDateTime time(ResultSet row, String column) throws SQLException {
    return calendar.local(Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)));
  }
}
