package org.annum.review.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.annum.review.cycle.Cycles;
import org.annum.review.cycle.model.OpenCycle;
import org.annum.review.evidence.Evidences;
import org.annum.review.evidence.model.EmployeeYear;
import org.annum.review.evidence.model.Evidence;
import org.annum.review.plan.Plans;
import org.annum.review.plan.model.PlanSource;
import org.annum.review.review.model.AssembledReview;
import org.annum.review.review.model.ReviewAssembler;
import org.annum.review.review.model.ReviewHead;
import org.annum.review.template.Templates;
import org.annum.review.template.model.SectionKind;

/**
 * Assembles reviews whose evidence changed. What is claimed, read and written is one transaction:
 * evidence that arrives meanwhile is claimed next.
 */
@ApplicationScoped
class AssemblyService {
  private final Evidences evidences;
  private final Cycles cycles;
  private final Templates templates;
  private final Plans plans;
  private final ReviewStore store;
  private final EarlierScores earlierScores;

  AssemblyService(
      Evidences evidences,
      Cycles cycles,
      Templates templates,
      Plans plans,
      ReviewStore store,
      EarlierScores earlierScores) {
    this.evidences = evidences;
    this.cycles = cycles;
    this.templates = templates;
    this.plans = plans;
    this.store = store;
    this.earlierScores = earlierScores;
  }

  /**
   * Assembles some of them.
   *
   * @return how many changed employees and years were looked at; 0 when there are none
   */
  @Transactional
  int assembleChanged(int most) {
    return evidences.claimChanged(
        most,
        changed -> {
          createLate(changed);
          assemble(store.lock(changed));
        });
  }

  @Transactional
  void postpone(EmployeeYear scope) {
    evidences.postpone(scope);
  }

  /** Whoever got goals after a cycle was opened to all takes part in it. */
  private void createLate(List<EmployeeYear> changed) {
    Set<Integer> years =
        changed.stream().map(EmployeeYear::year).collect(Collectors.toCollection(TreeSet::new));
    for (OpenCycle cycle : cycles.openToAll(years)) {
      Set<String> asked =
          changed.stream()
              .filter(scope -> scope.year() == cycle.year())
              .map(EmployeeYear::employeeId)
              .collect(Collectors.toCollection(TreeSet::new));
      store.create(
          cycle.cycleId(),
          cycle.year(),
          cycle.templateId(),
          evidences.withGoals(asked, cycle.year()));
    }
  }

  private void assemble(List<ReviewHead> reviews) {
    List<EmployeeYear> scopes = reviews.stream().map(ReviewHead::scope).toList();
    Map<EmployeeYear, Evidence> evidence = evidences.read(scopes);
    var carried = earlierScores.before(carryingOver(reviews));
    Map<UUID, AssembledReview> following = new HashMap<>();
    Map<UUID, String> frozen = new HashMap<>();
    List<PlanSource> sources = new ArrayList<>();
    for (ReviewHead review : reviews) {
      Evidence own = Objects.requireNonNull(evidence.get(review.scope()));
      AssembledReview result =
          assemble(review, own, carried.getOrDefault(review.scope(), Map.of()));
      boolean follows = review.status().followsEvidence();
      if (follows) {
        following.put(review.reviewId(), result);
      } else {
        frozen.put(review.reviewId(), result.evidenceDigest().digest());
      }
      sources.add(
          new PlanSource(
              review.reviewId(),
              review.employeeId(),
              review.year(),
              follows ? result.plan() : null,
              own));
    }
    store.saveResults(following);
    store.flagRestated(frozen);
    plans.follow(sources);
  }

  private AssembledReview assemble(
      ReviewHead review, Evidence evidence, Map<SectionKind, BigDecimal> carried) {
    try {
      return new ReviewAssembler(templates.get(review.templateId()), plans.library())
          .assemble(evidence, carried);
    } catch (RuntimeException e) {
      throw new AssemblyFailedException(review.scope(), e);
    }
  }

  private Collection<EmployeeYear> carryingOver(List<ReviewHead> reviews) {
    return reviews.stream()
        .filter(review -> templates.get(review.templateId()).carriesOver())
        .map(ReviewHead::scope)
        .toList();
  }
}
