package org.annum.review.cycle;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.annum.kit.problem.Refusal;
import org.annum.review.cycle.model.CycleStatus;
import org.annum.review.cycle.model.Selection;

/** One year's reviews by one template. */
@Entity
@Table(name = "review_cycle")
class ReviewCycle {
  @Id private UUID id;

  @Version private long version;

  private int year;

  @Column(name = "template_id")
  private String templateId;

  @Enumerated(EnumType.STRING)
  private CycleStatus status;

  @Enumerated(EnumType.STRING)
  private Selection selection;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "review_cycle_participant", joinColumns = @JoinColumn(name = "cycle_id"))
  @Column(name = "employee_id")
  private Set<String> participants = new TreeSet<>();

  protected ReviewCycle() {}

  ReviewCycle(
      UUID id,
      int year,
      String templateId,
      Selection selection,
      Collection<String> participants,
      Instant createdAt) {
    this.id = id;
    this.year = year;
    this.templateId = templateId;
    this.status = CycleStatus.DRAFT;
    this.selection = selection;
    this.participants.addAll(participants);
    this.createdAt = createdAt;
  }

  void open() {
    moveTo(CycleStatus.OPEN);
  }

  void close() {
    moveTo(CycleStatus.CLOSED);
  }

  private void moveTo(CycleStatus next) {
    if (!status.canBecome(next)) {
      throw Refusal.conflict("review-cycle.wrong-status", status, next);
    }
    status = next;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  int year() {
    return year;
  }

  String templateId() {
    return templateId;
  }

  CycleStatus status() {
    return status;
  }

  Selection selection() {
    return selection;
  }

  Set<String> participants() {
    return Set.copyOf(participants);
  }

  Instant createdAt() {
    return createdAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReviewCycle cycle && id.equals(cycle.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
