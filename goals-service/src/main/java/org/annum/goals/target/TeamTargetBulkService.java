package org.annum.goals.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;
import org.annum.goals.target.TeamTargetWriter.Result;
import org.annum.goals.target.model.ProposedTeamTarget;
import org.annum.kit.bulk.BulkItem;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.problem.Problems;
import org.annum.kit.problem.Refusal;

@ApplicationScoped
class TeamTargetBulkService {
  private static final int CREATED = 201;
  private static final int OK = 200;

  private final TeamTargetWriter writer;
  private final Problems problems;

  TeamTargetBulkService(TeamTargetWriter writer, Problems problems) {
    this.writer = writer;
    this.problems = problems;
  }

  @Transactional
  BulkResult save(BulkTeamTargetsRequest request) {
    return result(writer.save(proposed(request)));
  }

  /** What {@link #save} would answer; changes nothing. */
  @Transactional
  BulkResult preview(BulkTeamTargetsRequest request) {
    return result(writer.preview(proposed(request)));
  }

  private static List<ProposedTeamTarget> proposed(BulkTeamTargetsRequest request) {
    BulkResult.checkSize(request.items(), BulkResult.MAX_ITEMS);
    return request.items().stream().map(TeamTargetRequest::proposed).toList();
  }

  private BulkResult result(List<Result> results) {
    return BulkResult.of(
        IntStream.range(0, results.size())
            .mapToObj(index -> item(index, results.get(index)))
            .toList());
  }

  private BulkItem item(int index, Result result) {
    if (!result.violations().isEmpty()) {
      return BulkItem.refused(index, null, problems.of(Refusal.invalid(result.violations())));
    }
    TeamTarget target = result.target();
    String id = target == null ? null : target.id().toString();
    return new BulkItem(index, id, result.isNew() ? CREATED : OK, null);
  }
}
