package org.annum.goals.target;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.annum.goals.target.model.TeamTargetTerms;
import org.jspecify.annotations.Nullable;

/**
 * A team's amount of a measure in a period. A deleted one stays as a row: when the same target
 * comes back, its id and its version go on.
 */
@Entity
@Table(name = "team_target")
class TeamTarget {
  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String team;

  @Column(nullable = false, updatable = false)
  private String period;

  @Column(nullable = false, updatable = false)
  private String measure;

  @Column(nullable = false)
  private BigDecimal amount;

  @Column(nullable = false)
  private String currency;

  @Column(nullable = false)
  private boolean deleted;

  @Version private long version = 1;

  protected TeamTarget() {}

  TeamTarget(UUID id, TeamTargetTerms terms) {
    this.id = id;
    this.team = terms.team();
    this.period = terms.period();
    this.measure = terms.measure();
    take(terms);
  }

  /** Takes amount and currency; tells whether that changed anything. */
  boolean become(TeamTargetTerms terms) {
    if (!deleted && terms.equals(terms())) {
      return false;
    }
    deleted = false;
    take(terms);
    return true;
  }

  void delete() {
    deleted = true;
  }

  TeamTargetTerms terms() {
    return new TeamTargetTerms(team, period, measure, amount, currency);
  }

  UUID id() {
    return id;
  }

  boolean isDeleted() {
    return deleted;
  }

  long version() {
    return version;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TeamTarget target && id.equals(target.id);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(id);
  }

  private void take(TeamTargetTerms terms) {
    amount = terms.amount();
    currency = terms.currency();
  }
}
