package org.annum.review.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.annum.kit.erasure.PersonalRecords;
import org.annum.kit.outbox.Outbox;
import org.annum.kit.outbox.OutboxEvent;
import org.annum.review.plan.Plans;
import org.jdbi.v3.core.Jdbi;

/** Withdraws the reviews of a person with the plans made from them. */
@ApplicationScoped
class ReviewErasure implements PersonalRecords {
  private static final String LOCK =
      """
      select id from review where employee_id = :personId order by id for update
      """;

  private static final String ERASE =
      """
      delete from review where employee_id = :personId returning id, version + 1 as version
      """;

  private final Jdbi jdbi;
  private final Plans plans;
  private final Outbox outbox;

  ReviewErasure(Jdbi jdbi, Plans plans, Outbox outbox) {
    this.jdbi = jdbi;
    this.plans = plans;
    this.outbox = outbox;
  }

  @Override
  public String kind() {
    return "reviews";
  }

  @Override
  public long erase(String personId) {
    List<UUID> reviews =
        jdbi.withHandle(
            handle -> handle.createQuery(LOCK).bind("personId", personId).mapTo(UUID.class).list());
    plans.withdraw(reviews);
    List<OutboxEvent> withdrawn =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(ERASE)
                    .bind("personId", personId)
                    .map(
                        (row, context) ->
                            OutboxEvent.deletion(
                                ReviewStore.TOPIC,
                                row.getString("id"),
                                ReviewSnapshot.TYPE,
                                row.getLong("version")))
                    .list());
    outbox.append(withdrawn);
    return withdrawn.size();
  }
}
