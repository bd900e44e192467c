package org.annum.goals.goal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annum.goals.goal.GoalResult.Refused;
import org.annum.goals.goal.GoalResult.Saved;
import org.annum.goals.people.People;
import org.annum.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Saves goals, one or many, in the caller's transaction. The employees are locked first, so that
 * two writers of one person's goals follow each other.
 */
@ApplicationScoped
class GoalWriter {
  private final GoalRepository goals;
  private final GoalStore store;
  private final GoalAccess access;
  private final People people;

  GoalWriter(GoalRepository goals, GoalStore store, GoalAccess access, People people) {
    this.goals = goals;
    this.store = store;
    this.access = access;
    this.people = people;
  }

  /** Saves those that may be saved; one result each, in order. */
  List<GoalResult> save(List<GoalDraft> drafts) {
    GoalBatch batch = begin(drafts);
    List<GoalResult> results =
        drafts.stream()
            .map(draft -> result(batch, draft, existed -> new Saved(batch.put(draft), !existed)))
            .toList();
    store.save(batch.changed());
    return results;
  }

  /** Saves a goal that must be new. */
  GoalResult create(GoalDraft draft) {
    GoalBatch batch = begin(List.of(draft));
    GoalResult result = result(batch, draft, existed -> created(batch, draft, existed));
    store.save(batch.changed());
    return result;
  }

  private static GoalResult created(GoalBatch batch, GoalDraft draft, boolean existed) {
    return existed
        ? new Refused(Refusal.conflict("goal.exists", String.valueOf(draft.goal().key())))
        : new Saved(batch.put(draft), true);
  }

  /** What {@link #save} would answer; changes nothing. */
  List<GoalResult> preview(List<GoalDraft> drafts) {
    GoalBatch batch = begin(drafts);
    return drafts.stream()
        .map(
            draft ->
                result(
                    batch, draft, existed -> new Saved(batch.find(draft).orElse(null), !existed)))
        .toList();
  }

  private static GoalResult result(
      GoalBatch batch, GoalDraft draft, Function<Boolean, GoalResult> saved) {
    Optional<Refusal> refusal = batch.refusal(draft);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    boolean existed = batch.find(draft).filter(goal -> !goal.isDeleted()).isPresent();
    return saved.apply(existed);
  }

  private GoalBatch begin(List<GoalDraft> drafts) {
    Set<String> writable = access.writable(values(drafts, GoalDraft::employeeId));
    Set<String> known = people.lock(writable);
    return new GoalBatch(writable, known, goals.findAny(known, values(drafts, GoalDraft::period)));
  }

  private static Set<String> values(
      List<GoalDraft> drafts, Function<GoalDraft, @Nullable String> value) {
    return drafts.stream().map(value).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
