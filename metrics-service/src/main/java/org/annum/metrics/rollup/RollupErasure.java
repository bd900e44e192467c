package org.annum.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.kit.erasure.PersonalRecords;
import org.annum.metrics.measure.model.FactKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Withdraws the figures of a person, whose facts are gone by now; rows without content keep the
 * versions.
 */
@ApplicationScoped
class RollupErasure implements PersonalRecords {
  private static final String FORGET_MARKS =
      """
      delete from rollup_mark where employee_id = :personId
      """;

  private static final String TOUCH =
      """
      insert into touched (employee_id, month)
      select distinct employee_id, month from rollup where employee_id = :personId and present
      """;

  private static final String PRESENT =
      """
      select count(*) from rollup where employee_id = :personId and present
      """;

  private final Jdbi jdbi;
  private final Rollups rollups;

  RollupErasure(Jdbi jdbi, Rollups rollups) {
    this.jdbi = jdbi;
    this.rollups = rollups;
  }

  @Override
  public String kind() {
    return "rollups";
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public long erase(String personId) {
    return jdbi.withHandle(handle -> erase(handle, personId));
  }

  private long erase(Handle handle, String personId) {
    rollups.prepare(handle);
    rollups.hold(handle, List.of(personId));
    rollups.gather(handle);
    handle.createUpdate(FORGET_MARKS).bind("personId", personId).execute();
    long present = present(handle, personId);
    handle.createUpdate(TOUCH).bind("personId", personId).execute();
    for (FactKind fact : FactKind.values()) {
      rollups.recompute(handle, fact);
    }
    return present - present(handle, personId);
  }

  private static long present(Handle handle, String personId) {
    return handle.createQuery(PRESENT).bind("personId", personId).mapTo(Long.class).one();
  }
}
