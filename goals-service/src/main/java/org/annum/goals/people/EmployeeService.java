package org.annum.goals.people;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.annum.goals.people.SaveResult.Effect;
import org.annum.goals.people.SaveResult.Refused;
import org.annum.goals.people.SaveResult.Saved;
import org.annum.goals.people.model.AssignmentHistory;
import org.annum.goals.people.model.EmployeeState;
import org.annum.goals.people.model.ProposedEmployee;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.idempotency.Idempotency;
import org.annum.kit.json.MergePatch;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EmployeeService {
  private static final String READ = "people:read";
  private static final String WRITE = "people:write";

  private final People people;
  private final EmployeeRepository employees;
  private final EmployeeWriter writer;
  private final EmployeeStore store;
  private final Idempotency idempotency;
  private final MergePatch mergePatch;

  EmployeeService(
      People people,
      EmployeeRepository employees,
      EmployeeWriter writer,
      EmployeeStore store,
      Idempotency idempotency,
      MergePatch mergePatch) {
    this.people = people;
    this.employees = employees;
    this.writer = writer;
    this.store = store;
    this.idempotency = idempotency;
    this.mergePatch = mergePatch;
  }

  @Transactional
  Page<EmployeeResponse> list(EmployeeFilter filter, PageRequest page) {
    List<EmployeeResponse> found =
        employees.list(filter, people.sight(READ), page).stream()
            .map(EmployeeResponse::of)
            .toList();
    return page.page(found, employee -> List.of(employee.employeeId()));
  }

  @Transactional
  EmployeeResponse get(String employeeId) {
    return EmployeeResponse.of(visible(employeeId, READ));
  }

  @Transactional
  EmployeeResponse create(CreateEmployeeRequest request, @Nullable String idempotencyKey) {
    return idempotency.once(idempotencyKey, request, EmployeeResponse.class, () -> create(request));
  }

  private EmployeeResponse create(CreateEmployeeRequest request) {
    employees.lockReportingLines();
    String employeeId = request.employeeId();
    if (employeeId != null && findLive(employeeId).isPresent()) {
      throw Refusal.conflict("employee.exists", employeeId);
    }
    return save(request.proposed()).employee();
  }

  @Transactional
  SavedEmployee put(String employeeId, EmployeeRequest request, @Nullable String ifMatch) {
    employees.lockReportingLines();
    if (ifMatch != null) {
      ExpectedVersion expected = ExpectedVersion.parse(ifMatch);
      findLive(employeeId).ifPresent(existing -> expected.check(existing.version()));
    }
    return save(request.proposed(employeeId));
  }

  @Transactional
  EmployeeResponse patch(String employeeId, JsonNode patch, ExpectedVersion expected) {
    Employee employee = forChange(employeeId, expected);
    EmployeeRequest current = EmployeeRequest.of(employee.state());
    return save(mergePatch.apply(patch, current, EmployeeRequest.class).proposed(employeeId))
        .employee();
  }

  @Transactional
  EmployeeResponse assign(String employeeId, AssignmentRequest request, ExpectedVersion expected) {
    EmployeeState state = forChange(employeeId, expected).state();
    AssignmentHistory history = state.history().plus(request.checked());
    try {
      return save(ProposedEmployee.of(state.with(history))).employee();
    } catch (Refusal refusal) {
      throw refusal.violations().isEmpty() ? refusal : seenFromAssignment(refusal);
    }
  }

  @Transactional
  void delete(String employeeId, ExpectedVersion expected) {
    Employee employee = forChange(employeeId, expected);
    if (employees.hasReports(employeeId, people.today())) {
      throw Refusal.conflict("employee.has-reports", employeeId);
    }
    store.delete(employee);
  }

  private Employee forChange(String employeeId, ExpectedVersion expected) {
    employees.lockReportingLines();
    Employee employee = visible(employeeId, READ, WRITE);
    expected.check(employee.version());
    return employee;
  }

  private Employee visible(String employeeId, String... permissions) {
    return employees
        .findVisible(employeeId, people.sight(permissions))
        .orElseThrow(() -> Refusal.notFound("employee.not-found", employeeId));
  }

  private Optional<Employee> findLive(String employeeId) {
    return employees.findByIdOptional(employeeId).filter(employee -> !employee.isDeleted());
  }

  private SavedEmployee save(ProposedEmployee proposed) {
    SaveResult result = writer.save(List.of(proposed)).get(0);
    if (result instanceof Refused refused) {
      throw Refusal.invalid(refused.violations());
    }
    Saved saved = (Saved) result;
    Employee employee = employees.findById(saved.employeeId());
    return new SavedEmployee(EmployeeResponse.of(employee), saved.effect() == Effect.CREATED);
  }

  private static Refusal seenFromAssignment(Refusal refusal) {
    return Refusal.invalid(
        refusal.violations().stream().map(EmployeeService::seenFromAssignment).toList());
  }

  private static Violation seenFromAssignment(Violation violation) {
    return new Violation(
        violation.pointer().replaceFirst("^/assignments/\\d+", ""),
        violation.code(),
        violation.arguments());
  }
}
