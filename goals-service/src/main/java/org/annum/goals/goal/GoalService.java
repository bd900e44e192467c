package org.annum.goals.goal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.annum.goals.goal.GoalResult.Refused;
import org.annum.goals.goal.GoalResult.Saved;
import org.annum.goals.people.EmployeeDeleted;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.idempotency.Idempotency;
import org.annum.kit.json.MergePatch;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GoalService {
  private final GoalRepository goals;
  private final GoalWriter writer;
  private final GoalStore store;
  private final GoalAccess access;
  private final Idempotency idempotency;
  private final MergePatch mergePatch;

  GoalService(
      GoalRepository goals,
      GoalWriter writer,
      GoalStore store,
      GoalAccess access,
      Idempotency idempotency,
      MergePatch mergePatch) {
    this.goals = goals;
    this.writer = writer;
    this.store = store;
    this.access = access;
    this.idempotency = idempotency;
    this.mergePatch = mergePatch;
  }

  @Transactional
  Page<GoalResponse> list(GoalFilter filter, PageRequest page) {
    List<GoalResponse> found =
        goals.list(filter, access.toRead(), page).stream().map(GoalResponse::of).toList();
    return page.page(found, goal -> List.of(goal.employeeId(), goal.period(), goal.key()));
  }

  @Transactional
  GoalResponse get(UUID id) {
    return goals
        .findVisible(id, access.toRead())
        .map(GoalResponse::of)
        .orElseThrow(() -> notFound(id));
  }

  @Transactional
  GoalResponse create(CreateGoalRequest request, @Nullable String idempotencyKey) {
    return idempotency.once(
        idempotencyKey, request, GoalResponse.class, () -> saved(writer.create(request.draft())));
  }

  @Transactional
  GoalResponse patch(UUID id, JsonNode patch, ExpectedVersion expected) {
    Goal goal = forChange(id, expected);
    GoalPatch merged = mergePatch.apply(patch, GoalPatch.of(goal.terms()), GoalPatch.class);
    GoalDraft draft = new GoalDraft(goal.employeeId(), goal.period(), merged.proposed(goal.key()));
    return saved(writer.save(List.of(draft)).get(0));
  }

  @Transactional
  void delete(UUID id, ExpectedVersion expected) {
    store.delete(List.of(forChange(id, expected)));
  }

  void deleteGoalsOf(@Observes EmployeeDeleted deletion) {
    store.delete(goals.findLive(deletion.employeeId()));
  }

  private static GoalResponse saved(GoalResult result) {
    if (result instanceof Refused refused) {
      throw refused.refusal();
    }
    return GoalResponse.of(Objects.requireNonNull(((Saved) result).goal()));
  }

  private Goal forChange(UUID id, ExpectedVersion expected) {
    Goal goal = goals.findVisible(id, access.toChange()).orElseThrow(() -> notFound(id));
    access.requireWritable(goal.employeeId());
    expected.check(goal.version());
    return goal;
  }

  private static Refusal notFound(UUID id) {
    return Refusal.notFound("goal.not-found", id.toString());
  }
}
