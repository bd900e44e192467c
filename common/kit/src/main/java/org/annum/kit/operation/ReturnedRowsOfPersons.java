package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/** Rows of files that were left out and name the person by id. */
@ApplicationScoped
class ReturnedRowsOfPersons implements PersonalRecords {
  /** The id, but not as a part of a longer one. */
  private static final String AS_A_WORD = "(^|[^[:alnum:]_-])%s($|[^[:alnum:]_-])";

  private static final Pattern SPECIAL = Pattern.compile("[^\\p{Alnum}_]");

  private static final String ERASE =
      """
      with named as (
        select r.operation_id, r.row_no
          from operation_rejected_row r
         where exists (select from json_array_elements_text(r.cells) as cell where cell ~ :id)
         union
        select j.operation_id, j.row_no from operation_rejection j where j.value ~ :id
      ),
      rows as (
        delete from operation_rejected_row r using named n
         where r.operation_id = n.operation_id and r.row_no = n.row_no
      ),
      reasons as (
        delete from operation_rejection j using named n
         where j.operation_id = n.operation_id and j.row_no = n.row_no
      )
      select count(*) from named
      """;

  private final Jdbi jdbi;

  ReturnedRowsOfPersons(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public String kind() {
    return "rejected-rows";
  }

  @Override
  public long erase(String personId) {
    String escaped = SPECIAL.matcher(personId).replaceAll("\\\\$0");
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ERASE)
                .bind("id", AS_A_WORD.formatted(escaped))
                .mapTo(Long.class)
                .one());
  }
}
