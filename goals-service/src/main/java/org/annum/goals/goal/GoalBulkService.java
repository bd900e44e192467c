package org.annum.goals.goal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;
import org.annum.goals.goal.GoalResult.Refused;
import org.annum.goals.goal.GoalResult.Saved;
import org.annum.kit.bulk.BulkItem;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GoalBulkService {
  private static final int CREATED = 201;
  private static final int OK = 200;

  private final GoalWriter writer;
  private final Problems problems;

  GoalBulkService(GoalWriter writer, Problems problems) {
    this.writer = writer;
    this.problems = problems;
  }

  @Transactional
  BulkResult save(BulkGoalsRequest request) {
    return result(writer.save(drafts(request)));
  }

  /** What {@link #save} would answer; changes nothing. */
  @Transactional
  BulkResult preview(BulkGoalsRequest request) {
    return result(writer.preview(drafts(request)));
  }

  private static List<GoalDraft> drafts(BulkGoalsRequest request) {
    BulkResult.checkSize(request.items(), BulkResult.MAX_ITEMS);
    return request.items().stream().map(CreateGoalRequest::draft).toList();
  }

  private BulkResult result(List<GoalResult> results) {
    return BulkResult.of(
        IntStream.range(0, results.size())
            .mapToObj(index -> item(index, results.get(index)))
            .toList());
  }

  private BulkItem item(int index, GoalResult result) {
    if (result instanceof Refused refused) {
      return BulkItem.refused(index, null, problems.of(refused.refusal()));
    }
    Saved saved = (Saved) result;
    return new BulkItem(index, id(saved.goal()), saved.isNew() ? CREATED : OK, null);
  }

  private static @Nullable String id(@Nullable Goal goal) {
    return goal == null ? null : goal.id().toString();
  }
}
