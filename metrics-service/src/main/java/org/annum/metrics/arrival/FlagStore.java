package org.annum.metrics.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annum.kit.event.EventJson;
import org.annum.kit.id.Ids;
import org.annum.metrics.arrival.model.ArrivalRule;
import org.annum.metrics.arrival.model.Finding;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes flags in the transaction that changes their facts; none is ever deleted. */
@ApplicationScoped
class FlagStore {
  private final Jdbi jdbi;
  private final Calendar calendar;
  private final Clock clock;

  FlagStore(Jdbi jdbi, Calendar calendar, Clock clock) {
    this.jdbi = jdbi;
    this.calendar = calendar;
    this.clock = clock;
  }

  void keep(Handle handle, FactKind fact, List<Finding> findings) {
    handle
        .createUpdate(FlagSql.KEEP)
        .bind("fact", fact)
        .bind("findings", EventJson.write(findings.stream().map(Row::of).toList()))
        .bind("zone", calendar.zone().getId())
        .bind("now", clock.instant())
        .execute();
  }

  void correct(Handle handle, FactKind fact, FactIds ids) {
    handle
        .createUpdate(FlagSql.CORRECT)
        .bind("fact", fact)
        .bindArray("sources", String.class, ids.sources())
        .bindArray("ids", String.class, ids.externalIds())
        .bind("now", clock.instant())
        .execute();
  }

  void remove(Handle handle, FactKind fact, String source, String externalId) {
    handle
        .createUpdate(FlagSql.REMOVE)
        .bind("fact", fact)
        .bind("source", source)
        .bind("externalId", externalId)
        .bind("now", clock.instant())
        .execute();
  }

  /** False when it was closed meanwhile. */
  boolean accept(Flag flag, String by, String reason) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(FlagSql.ACCEPT)
                    .bind("id", flag.id())
                    .bind("version", flag.version())
                    .bind("by", by)
                    .bind("reason", reason)
                    .bind("now", clock.instant())
                    .execute()
                > 0);
  }

  /** A finding as the statement reads it. */
  private record Row(
      UUID id,
      String source,
      String externalId,
      String employeeId,
      String kind,
      @Nullable String measure,
      ArrivalRule rule,
      Instant at,
      @Nullable BigDecimal value,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper,
      @Nullable Instant notAfter) {

    static Row of(Finding finding) {
      String recordId = finding.fact().recordId();
      int colon = recordId.indexOf(':'); // a source has none
      return new Row(
          Ids.next(),
          recordId.substring(0, colon),
          recordId.substring(colon + 1),
          finding.fact().employeeId(),
          finding.fact().kind(),
          finding.measure(),
          finding.rule(),
          finding.at(),
          finding.value(),
          finding.lower(),
          finding.upper(),
          finding.notAfter());
    }
  }
}
