package org.annum.metrics.period;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.metrics.period.model.CloseScope;
import org.annum.metrics.rollup.Rollups;
import org.jdbi.v3.core.Jdbi;

/** Every figure of the month shows the facts that were taken in. */
@ApplicationScoped
class PendingRollupsCheck implements CloseCheck {
  private final Jdbi jdbi;
  private final Rollups rollups;

  PendingRollupsCheck(Jdbi jdbi, Rollups rollups) {
    this.jdbi = jdbi;
    this.rollups = rollups;
  }

  @Override
  public String code() {
    return "pending-rollups";
  }

  @Override
  public List<String> open(CloseScope scope) {
    boolean pending =
        jdbi.withHandle(handle -> rollups.isPending(handle, scope.month(), scope.employees()));
    return pending ? List.of(scope.month().toString()) : List.of();
  }
}
