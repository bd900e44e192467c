package org.annum.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.metrics.people.Viewer;
import org.annum.metrics.people.Viewers;

/** What other features may ask about figures. */
@ApplicationScoped
public class MonthlyFigures {
  private final RollupRepository rollups;
  private final Viewers viewers;

  MonthlyFigures(RollupRepository rollups, Viewers viewers) {
    this.rollups = rollups;
    this.viewers = viewers;
  }

  /** The months that the caller may see; refuses (404) where the person is not theirs to see. */
  public List<Rollup> of(String employeeId, String measure, MonthRange range) {
    Viewer viewer = viewers.require(employeeId, range.from().atDay(1), range.to().atEndOfMonth());
    return rollups.series(employeeId, measure, range, viewer);
  }
}
