package org.annum.metrics.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.annum.kit.access.CurrentCaller;
import org.annum.kit.audit.Audit;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.idempotency.Idempotency;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Use cases of the kinds of work; other replicas know of a change within a second. */
@ApplicationScoped
class ActivityTypeService {
  private final ActivityTypeStore types;
  private final MeasureStore library;
  private final Idempotency idempotency;
  private final Audit audit;
  private final CurrentCaller caller;

  ActivityTypeService(
      ActivityTypeStore types,
      MeasureStore library,
      Idempotency idempotency,
      Audit audit,
      CurrentCaller caller) {
    this.types = types;
    this.library = library;
    this.idempotency = idempotency;
    this.audit = audit;
    this.caller = caller;
  }

  Page<ActivityTypeResponse> list(PageRequest page) {
    return page.page(
        types.page(page).stream().map(ActivityTypeResponse::from).toList(),
        last -> List.of(last.code()));
  }

  ActivityTypeResponse get(String code) {
    return types.find(code).map(ActivityTypeResponse::from).orElseThrow(() -> notFound(code));
  }

  @Transactional
  ActivityTypeResponse create(ActivityTypeRequest request, @Nullable String idempotencyKey) {
    return idempotency.once(
        idempotencyKey, request, ActivityTypeResponse.class, () -> create(request.type()));
  }

  private ActivityTypeResponse create(ActivityType type) {
    library.lock();
    if (types.find(type.code()).isPresent()) {
      throw Refusal.conflict("activity-type.exists", type.code());
    }
    return save("activity-type.created", type);
  }

  @Transactional
  ActivityTypeResponse replace(String code, ExpectedVersion expected, ActivityTypeRequest request) {
    library.lock();
    expected.check(types.find(code).orElseThrow(() -> notFound(code)).version());
    if (!request.code().equals(code)) {
      throw Refusal.invalid(Violation.of("/code", "measure.code-fixed", code));
    }
    return save("activity-type.changed", request.type());
  }

  @Transactional
  void delete(String code, ExpectedVersion expected) {
    library.lock();
    expected.check(types.find(code).orElseThrow(() -> notFound(code)).version());
    if (types.isInUse(code)) {
      throw Refusal.conflict("activity-type.in-use", code);
    }
    types.delete(code, caller.id());
    audit.record("activity-type.deleted", "activity-type", code, Map.of());
  }

  private ActivityTypeResponse save(String action, ActivityType type) {
    types.save(type, caller.id());
    ActivityTypeResponse saved = get(type.code());
    audit.record(action, "activity-type", type.code(), Map.of("version", saved.version()));
    return saved;
  }

  private static Refusal notFound(String code) {
    return Refusal.notFound("activity-type.not-found", code);
  }
}
