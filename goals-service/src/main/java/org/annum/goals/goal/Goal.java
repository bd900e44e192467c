package org.annum.goals.goal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.annum.goals.goal.model.Direction;
import org.annum.goals.goal.model.Evaluation;
import org.annum.goals.goal.model.GoalKind;
import org.annum.goals.goal.model.GoalTerms;
import org.annum.goals.goal.model.Scale;
import org.jspecify.annotations.Nullable;

/**
 * What one employee is held to in a period, under a key of its own. A deleted one stays as a row:
 * when the key comes back, its id and its version go on.
 */
@Entity
@Table(name = "goal")
class Goal {
  @Id private UUID id;

  @Column(name = "employee_id", nullable = false, updatable = false)
  private String employeeId;

  @Column(nullable = false, updatable = false)
  private String period;

  @Column(nullable = false, updatable = false)
  private String key;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private GoalKind kind;

  @Column(nullable = false)
  private String title;

  @Column(nullable = false)
  private String measure;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Evaluation evaluation;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Direction direction;

  @Column(nullable = false)
  private BigDecimal target;

  private @Nullable BigDecimal baseline;

  @Column(nullable = false)
  private BigDecimal cap;

  @Column(nullable = false)
  private String unit;

  @Column(nullable = false)
  private BigDecimal weight;

  @Column(name = "scale_min")
  private @Nullable BigDecimal scaleMin;

  @Column(name = "scale_max")
  private @Nullable BigDecimal scaleMax;

  @Column(name = "valid_from", nullable = false)
  private LocalDate validFrom;

  @Column(name = "valid_to", nullable = false)
  private LocalDate validTo;

  @Column(nullable = false)
  private boolean deleted;

  @Version private long version = 1;

  protected Goal() {}

  Goal(UUID id, String employeeId, String period, GoalTerms terms) {
    this.id = id;
    this.employeeId = employeeId;
    this.period = period;
    this.key = terms.key();
    take(terms);
  }

  /** Takes the terms; tells whether that changed anything. */
  boolean become(GoalTerms terms) {
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

  GoalTerms terms() {
    return new GoalTerms(
        key,
        kind,
        title,
        measure,
        evaluation,
        direction,
        target,
        baseline,
        cap,
        unit,
        weight,
        scale(),
        validFrom,
        validTo);
  }

  UUID id() {
    return id;
  }

  String employeeId() {
    return employeeId;
  }

  String period() {
    return period;
  }

  String key() {
    return key;
  }

  boolean isDeleted() {
    return deleted;
  }

  long version() {
    return version;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Goal goal && id.equals(goal.id);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(id);
  }

  private @Nullable Scale scale() {
    return scaleMin == null || scaleMax == null ? null : new Scale(scaleMin, scaleMax);
  }

  private void take(GoalTerms terms) {
    kind = terms.kind();
    title = terms.title();
    measure = terms.measure();
    evaluation = terms.evaluation();
    direction = terms.direction();
    target = terms.target();
    baseline = terms.baseline();
    cap = terms.cap();
    unit = terms.unit();
    weight = terms.weight();
    scaleMin = terms.scale() == null ? null : terms.scale().min();
    scaleMax = terms.scale() == null ? null : terms.scale().max();
    validFrom = terms.validFrom();
    validTo = terms.validTo();
  }
}
