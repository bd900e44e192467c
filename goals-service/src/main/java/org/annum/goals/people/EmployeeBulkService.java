package org.annum.goals.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;
import org.annum.goals.people.SaveResult.Effect;
import org.annum.goals.people.SaveResult.Refused;
import org.annum.goals.people.SaveResult.Saved;
import org.annum.goals.people.model.ProposedEmployee;
import org.annum.kit.bulk.BulkItem;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.problem.Problems;
import org.annum.kit.problem.Refusal;

@ApplicationScoped
class EmployeeBulkService {
  private static final int CREATED = 201;
  private static final int OK = 200;

  private final EmployeeWriter writer;
  private final Problems problems;

  EmployeeBulkService(EmployeeWriter writer, Problems problems) {
    this.writer = writer;
    this.problems = problems;
  }

  @Transactional
  BulkResult save(BulkEmployeesRequest request) {
    return result(writer.save(proposed(request)));
  }

  /** What {@link #save} would answer; changes nothing. */
  @Transactional
  BulkResult preview(BulkEmployeesRequest request) {
    return result(writer.preview(proposed(request)));
  }

  private static List<ProposedEmployee> proposed(BulkEmployeesRequest request) {
    BulkResult.checkSize(request.items(), BulkResult.MAX_ITEMS);
    return request.items().stream().map(CreateEmployeeRequest::proposed).toList();
  }

  private BulkResult result(List<SaveResult> results) {
    return BulkResult.of(
        IntStream.range(0, results.size())
            .mapToObj(index -> item(index, results.get(index)))
            .toList());
  }

  private BulkItem item(int index, SaveResult result) {
    if (result instanceof Refused refused) {
      return BulkItem.refused(
          index, refused.employeeId(), problems.of(Refusal.invalid(refused.violations())));
    }
    Saved saved = (Saved) result;
    return BulkItem.done(
        index, saved.employeeId(), saved.effect() == Effect.CREATED ? CREATED : OK);
  }
}
