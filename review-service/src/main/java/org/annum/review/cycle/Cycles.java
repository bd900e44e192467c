package org.annum.review.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.annum.review.cycle.model.OpenCycle;
import org.jdbi.v3.core.Jdbi;

/** What the other features may ask about cycles. */
@ApplicationScoped
public class Cycles {
  private static final String OPEN_TO_ALL =
      """
      select distinct on (year) id, year, template_id
        from review_cycle
       where status = 'OPEN' and selection = 'ALL' and year = any (:years)
       order by year, created_at
      """;

  private final Jdbi jdbi;

  Cycles(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The cycles, one a year, that take in whoever gets goals of the year. */
  public List<OpenCycle> openToAll(Collection<Integer> years) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OPEN_TO_ALL)
                .bindArray("years", Integer.class, new ArrayList<>(years))
                .map(
                    (row, context) ->
                        new OpenCycle(
                            row.getObject("id", UUID.class),
                            row.getInt("year"),
                            row.getString("template_id")))
                .list());
  }
}
