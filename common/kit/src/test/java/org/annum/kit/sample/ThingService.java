package org.annum.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.kit.audit.Audit;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.id.Ids;
import org.annum.kit.idempotency.Idempotency;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ThingService {
  private final ThingStore things;
  private final Idempotency idempotency;
  private final Audit audit;

  ThingService(ThingStore things, Idempotency idempotency, Audit audit) {
    this.things = things;
    this.idempotency = idempotency;
    this.audit = audit;
  }

  @Transactional
  ThingResponse create(@Nullable String key, CreateThing request) {
    return idempotency.once(key, request, ThingResponse.class, () -> insert(request));
  }

  private ThingResponse insert(CreateThing request) {
    UUID id = Ids.next();
    things.insert(id, request.name(), request.parent());
    audit.record("thing.created", "thing", id.toString(), Map.of("version", 1));
    if (request.name().startsWith("slow")) {
      things.run("select pg_sleep(0.5)");
    }
    if (request.name().startsWith("failing")) {
      throw Refusal.conflict("thing.failing", request.name());
    }
    return new ThingResponse(id, request.name(), 1);
  }

  @Transactional
  ThingResponse get(UUID id) {
    return things.find(id).orElseThrow(() -> Refusal.notFound("thing.unknown", id));
  }

  @Transactional
  Page<ThingResponse> page(String prefix, @Nullable Integer limit, @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, prefix);
    return page.page(things.page(prefix, page), thing -> List.of(thing.name()));
  }

  @Transactional
  ThingResponse rename(UUID id, ExpectedVersion expected, String name) {
    expected.check(get(id).version());
    things.rename(id, name);
    return get(id);
  }

  @Transactional
  void run(String sql) {
    things.run(sql);
  }
}
