package org.annum.metrics.deal;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/** Takes a person out of the deals; the deals and the shares of others stay. */
@ApplicationScoped
class DealErasure implements PersonalRecords {
  private static final String ERASE =
      """
      with support as (
        delete from deal_support where employee_id = :personId returning source, external_id
      ),
      part as (
        select source, external_id from support
        union
        select source, external_id from deal where owner_id = :personId
      )
      update deal d set version = nextval('fact_version'), owner_id = nullif(owner_id, :personId),
        supporters = (
          select coalesce(jsonb_agg(s order by s ->> 'employeeId'), '[]')
          from jsonb_array_elements(supporters) s where s ->> 'employeeId' <> :personId)
      from part p
      where d.source = p.source and d.external_id = p.external_id
      """;

  private final Jdbi jdbi;

  DealErasure(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public String kind() {
    return "deals";
  }

  @Override
  public long erase(String personId) {
    return jdbi.withHandle(
        handle -> handle.createUpdate(ERASE).bind("personId", personId).execute());
  }
}
