package org.annum.metrics.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annum.kit.audit.Audit;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.idempotency.Idempotency;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Use cases of who decides which systems are pulled. */
@ApplicationScoped
class FactSourceService {
  private static final String SUBJECT = "fact-source";

  private final FactSourceRepository sources;
  private final FactSourceStore store;
  private final FactSourcePolicy policy;
  private final Idempotency idempotency;
  private final Audit audit;

  FactSourceService(
      FactSourceRepository sources,
      FactSourceStore store,
      FactSourcePolicy policy,
      Idempotency idempotency,
      Audit audit) {
    this.sources = sources;
    this.store = store;
    this.policy = policy;
    this.idempotency = idempotency;
    this.audit = audit;
  }

  FactSource get(String name) {
    return sources.find(name).orElseThrow(() -> Refusal.notFound("fact-source.not-found", name));
  }

  Page<FactSource> list(PageRequest page) {
    return page.page(sources.list(page), last -> List.of(last.name()));
  }

  @Transactional
  FactSource create(CreateFactSourceRequest request, @Nullable String idempotencyKey) {
    return idempotency.once(idempotencyKey, request, FactSource.class, () -> create(request));
  }

  private FactSource create(CreateFactSourceRequest request) {
    policy.require(request);
    if (!store.create(request.name(), request.source())) {
      throw Refusal.conflict("fact-source.name-taken", request.name());
    }
    audit.record("fact-source.created", SUBJECT, request.name(), Map.of("kind", request.kind()));
    return get(request.name());
  }

  @Transactional
  FactSource replace(String name, ExpectedVersion expected, FactSourceRequest request) {
    store.lock(name, expected);
    FactSource before = get(name);
    policy.require(request, before);
    store.replace(name, request);
    FactSource after = get(name);
    audit.record("fact-source.changed", SUBJECT, name, Map.of("fields", changes(before, after)));
    return after;
  }

  @Transactional
  void remove(String name, ExpectedVersion expected) {
    store.lock(name, expected);
    store.remove(name);
    audit.record("fact-source.removed", SUBJECT, name, Map.of());
  }

  /** Names only: settings tell where a system is and how it is asked. */
  private static List<String> changes(FactSource before, FactSource after) {
    List<String> changes = new ArrayList<>();
    if (!before.settings().equals(after.settings())) {
      changes.add("settings");
    }
    if (!before.every().equals(after.every())) {
      changes.add("every");
    }
    if (!Objects.equals(before.requestsPerMinute(), after.requestsPerMinute())) {
      changes.add("requestsPerMinute");
    }
    if (before.enabled() != after.enabled()) {
      changes.add("enabled");
    }
    return changes;
  }
}
