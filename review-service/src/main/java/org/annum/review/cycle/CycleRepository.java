package org.annum.review.cycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.annum.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Queries of cycles. */
@ApplicationScoped
class CycleRepository implements PanacheRepositoryBase<ReviewCycle, UUID> {
  private static final String AFTER =
      """
      from ReviewCycle c
      where (:year is null or c.year = :year) and (:after is null or c.id > :after)
      order by c.id
      """;

  List<ReviewCycle> list(@Nullable Integer year, PageRequest wanted) {
    String after = wanted.after(0);
    return getEntityManager()
        .createQuery(AFTER, ReviewCycle.class)
        .setParameter("year", year)
        .setParameter("after", after == null ? null : UUID.fromString(after))
        .setMaxResults(wanted.fetchSize())
        .getResultList();
  }
}
