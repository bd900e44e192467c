package org.annum.goals.people;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.erasure.KnownPersons;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/**
 * Empties the row that stays of a deleted employee. The id and its version remain, or a late event
 * could bring the person back.
 */
@ApplicationScoped
class EmployeeErasure implements PersonalRecords, KnownPersons {
  private static final String KNOWN =
      """
      select exists (select from employee where employee_id = :personId and not deleted)
      """;

  private static final String ERASE_ASSIGNMENTS =
      """
      delete from assignment where employee_id = :personId
      """;

  private static final String ERASE =
      """
      update employee set name = '', start_date = date '1970-01-01', end_date = null
       where employee_id = :personId and deleted and name <> ''
      """;

  private final Jdbi jdbi;

  EmployeeErasure(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean isKnown(String personId) {
    return jdbi.withHandle(
        handle -> handle.createQuery(KNOWN).bind("personId", personId).mapTo(Boolean.class).one());
  }

  @Override
  public String kind() {
    return "employees";
  }

  @Override
  public long erase(String personId) {
    return jdbi.withHandle(
        handle -> {
          handle.createUpdate(ERASE_ASSIGNMENTS).bind("personId", personId).execute();
          return handle.createUpdate(ERASE).bind("personId", personId).execute();
        });
  }
}
