package org.annum.metrics.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.annum.metrics.arrival.model.ArrivalRule;
import org.annum.metrics.arrival.model.Finding;
import org.annum.metrics.arrival.model.FlagState;
import org.annum.metrics.measure.model.FactKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What other features do with flags: facts get them and lose them, figures and closes show them.
 */
@ApplicationScoped
public class FactFlags {
  private final Jdbi jdbi;
  private final FlagStore store;

  FactFlags(Jdbi jdbi, FlagStore store) {
    this.jdbi = jdbi;
    this.store = store;
  }

  /** Flags facts that were stored in the same transaction; one statement. */
  public void keep(Handle handle, FactKind fact, List<Finding> findings) {
    if (!findings.isEmpty()) {
      store.keep(handle, fact, findings);
    }
  }

  /** Closes the open flags of those facts that were replaced in the same transaction. */
  public void correct(Handle handle, FactKind fact, FactIds ids) {
    store.correct(handle, fact, ids);
  }

  /** Closes the open flags of a fact that was removed in the same transaction. */
  public void remove(Handle handle, FactKind fact, String source, String externalId) {
    store.remove(handle, fact, source, externalId);
  }

  /** The flags of somebody's facts, by {@code source:externalId}; one query. */
  public Map<String, List<FlagMark>> of(FactKind fact, String employeeId, FactIds ids) {
    Map<String, List<FlagMark>> flags = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(FlagSql.OF_FACTS)
                .bind("fact", fact)
                .bind("employeeId", employeeId)
                .bindArray("sources", String.class, ids.sources())
                .bindArray("ids", String.class, ids.externalIds())
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getString("source") + ":" + row.getString("external_id"),
                            new FlagMark(
                                row.getObject("id", UUID.class),
                                ArrivalRule.valueOf(row.getString("rule")),
                                row.getString("measure"),
                                FlagState.valueOf(row.getString("state")))))
                .forEach(
                    entry ->
                        flags
                            .computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                            .add(entry.getValue())));
    return flags;
  }

  /**
   * Ids of open flags of a month, a few of them.
   *
   * @param employees whose; empty for everybody's
   */
  public List<String> open(YearMonth month, Set<String> employees) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FlagSql.OPEN)
                .bind("month", month.atDay(1))
                .bind("everybody", employees.isEmpty())
                .bindArray("employees", String.class, employees.toArray())
                .mapTo(String.class)
                .list());
  }
}
