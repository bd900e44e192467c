package org.annum.review.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.annum.kit.id.Ids;
import org.annum.review.plan.model.ImprovementLibrary;
import org.annum.review.plan.model.PlanFollower;
import org.annum.review.plan.model.PlanSource;
import org.annum.review.plan.model.StoredPlan;
import org.annum.review.template.JsonResource;

/** What the other features may ask about plans. */
@ApplicationScoped
public class Plans {
  private final PlanStore store;
  private final PlanRepository plans;
  private final ImprovementLibrary library =
      JsonResource.read("/improvement-library.json", ImprovementLibrary.class);

  Plans(PlanStore store, PlanRepository plans) {
    this.store = store;
    this.plans = plans;
  }

  /** What is proposed against the findings. */
  public ImprovementLibrary library() {
    return library;
  }

  /** Lets the plans follow their reviews and the evidence, in the caller's transaction. */
  public void follow(List<PlanSource> sources) {
    Map<UUID, StoredPlan> stored = store.lock(sources.stream().map(PlanSource::reviewId).toList());
    PlanFollower follower = new PlanFollower(library);
    List<StoredPlan> created = new ArrayList<>();
    List<StoredPlan> kept = new ArrayList<>();
    for (PlanSource source : sources) {
      StoredPlan plan = stored.get(source.reviewId());
      follower
          .follow(source, plan, Ids.next())
          .ifPresent(next -> (plan == null ? created : kept).add(next));
    }
    store.insert(created);
    store.update(kept);
  }

  /** Withdraws the plans of some locked reviews, in the caller's transaction. */
  public void withdraw(List<UUID> reviewIds) {
    store.delete(reviewIds);
  }

  public Optional<StoredPlan> findByReview(UUID reviewId) {
    return plans.findByReview(reviewId);
  }
}
