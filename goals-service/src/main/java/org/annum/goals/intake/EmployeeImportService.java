package org.annum.goals.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.annum.goals.people.People;
import org.annum.goals.people.SaveResult;
import org.annum.goals.people.model.EmployeeState;
import org.annum.goals.people.model.ProposedEmployee;
import org.annum.kit.operation.Operation;
import org.annum.kit.operation.Operations;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EmployeeImportService {
  private static final String PROFILE = "employees";

  private final Operations operations;
  private final People people;

  EmployeeImportService(Operations operations, People people) {
    this.operations = operations;
    this.people = people;
  }

  Operation submit(String profile, @Nullable String idempotencyKey, InputStream file) {
    if (!PROFILE.equals(profile)) {
      throw Refusal.invalid(Violation.of("profile", "employee-file.unknown-profile", PROFILE));
    }
    return operations.submit(
        idempotencyKey, EmployeeImportWorker.KIND, Map.of("profile", profile), file);
  }

  /** Saves a part of a file; one result each, in order. */
  @Transactional
  List<SaveResult> save(List<EmployeeRow> part) {
    Map<String, EmployeeState> known =
        people.lockAll(part.stream().map(EmployeeRow::employeeId).collect(Collectors.toSet()));
    List<ProposedEmployee> proposed =
        part.stream()
            .map(row -> row.employee().onto(known.get(row.employeeId()), people.today()))
            .toList();
    return people.save(proposed);
  }
}
