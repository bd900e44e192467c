package org.annum.metrics.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.annum.kit.access.CurrentCaller;
import org.annum.kit.problem.Refusal;
import org.jdbi.v3.core.Jdbi;

/**
 * Who may decide about somebody's figures: whoever was their manager on the day, and who holds
 * {@code facts:write}. Nobody decides about their own.
 */
@ApplicationScoped
public class Deciders {
  private static final String READS = "facts:read";
  private static final String DECIDES = "facts:write";

  private static final String STANDING =
      """
      select :decides or manages(:caller, e.employee_id, :firstDay, :lastDay)
      from employee e
      where e.employee_id = :employeeId and not e.erased
      """;

  private final Jdbi jdbi;
  private final CurrentCaller caller;

  Deciders(Jdbi jdbi, CurrentCaller caller) {
    this.jdbi = jdbi;
    this.caller = caller;
  }

  /**
   * Refuses unless the caller may decide about some of the days: 403 where they may see the person,
   * 404 where to them the person does not exist.
   */
  public void require(String employeeId, LocalDate firstDay, LocalDate lastDay) {
    boolean decides =
        jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(STANDING)
                        .bind("decides", caller.has(DECIDES))
                        .bind("caller", caller.id())
                        .bind("employeeId", employeeId)
                        .bind("firstDay", firstDay)
                        .bind("lastDay", lastDay)
                        .mapTo(Boolean.class)
                        .findOne())
            .orElseThrow(() -> Refusal.notFound("employee.not-found", employeeId));
    if (caller.is(employeeId)) {
      throw Refusal.forbidden("figures.own-decision");
    }
    if (!decides && caller.has(READS)) {
      throw Refusal.forbidden("access.denied");
    }
    if (!decides) {
      throw Refusal.notFound("employee.not-found", employeeId);
    }
  }
}
