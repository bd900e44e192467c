package org.annum.metrics.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.kit.event.EventJson;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.FactKey;
import org.annum.metrics.measure.model.FactKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps facts that were left out until a later one of the same id goes in. */
@ApplicationScoped
class RejectionStore {
  private static final int MOST_AGAIN = 500;

  private static final String SETTLE =
      """
      update source_rejection
      set settlement = 'TAKEN', settled_at = now()
      where source = :source and fact_kind = :kind and settled_at is null
        and external_id = any (:ids)
      """;

  private static final String RECORD =
      """
      insert into source_rejection (source, run_id, fact_kind, fact_source, external_id, fact,
        violations)
      select :source, :run, :kind, origin, nullif(id, ''), fact, violations
      from unnest(:origins, :ids, :facts, :violations) as rejected (origin, id, fact, violations)
      on conflict (source, fact_kind, external_id) where settled_at is null
      do update set fact = excluded.fact, violations = excluded.violations,
        fact_source = excluded.fact_source, fact_version = excluded.fact_version,
        attempts = source_rejection.attempts + 1, rejected_at = now()
      """;

  private static final String LOCK_OLD =
      """
      select fact_kind, fact from source_rejection
      where source = :source and settled_at is null and external_id is not null
        and rejected_at < now() - make_interval(secs => :age)
      order by rejected_at
      limit :most
      for update skip locked
      """;

  /** A fact of that id came another way since; the older one must not replace it. */
  private static final String SETTLE_OVERTAKEN =
      """
      update source_rejection r
      set settlement = 'TAKEN', settled_at = now()
      where r.source = :source and r.settled_at is null and exists (
        select from activity f
        where r.fact_kind = 'ACTIVITY' and f.source = r.fact_source
          and f.external_id = r.external_id and f.version > r.fact_version
        union all
        select from deal f
        where r.fact_kind = 'DEAL' and f.source = r.fact_source
          and f.external_id = r.external_id and f.version > r.fact_version
        union all
        select from data_point f
        where r.fact_kind = 'DATA_POINT' and f.source = r.fact_source
          and f.external_id = r.external_id and f.version > r.fact_version)
      """;

  private static final String DISMISS =
      """
      update source_rejection
      set settlement = 'DISMISSED', settled_at = now()
      where source = :source and id = :id and settled_at is null
      """;

  private final Jdbi jdbi;

  RejectionStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Facts of one kind that were left out. */
  record Rejected(FactKind kind, List<ObjectNode> facts) {}

  /** Settles what went in and keeps what did not; of facts with one id the last one decides. */
  void record(
      PullClaim claim,
      FactKind kind,
      List<ObjectNode> facts,
      Map<Long, List<Violation>> violations) {
    Map<String, Integer> last = new HashMap<>();
    for (int row = 0; row < facts.size(); row++) {
      last.put(PageChanges.key(facts.get(row)).externalId(), row);
    }
    Rows rows = new Rows();
    violations.forEach(
        (row, wrong) -> {
          ObjectNode fact = facts.get(row.intValue());
          FactKey key = PageChanges.key(fact);
          String id = key.externalId();
          if (id.isEmpty() || last.get(id) == row.intValue()) {
            rows.add(key, fact, wrong);
          }
        });
    last.keySet().removeAll(rows.ids);
    jdbi.useHandle(
        handle -> {
          settle(handle, claim, kind, List.copyOf(last.keySet()));
          if (!rows.ids.isEmpty()) {
            record(handle, claim, kind, rows);
          }
        });
  }

  /** Settles what was left out of facts that are gone. */
  void settle(PullClaim claim, FactKind kind, Collection<FactKey> gone) {
    List<String> ids = gone.stream().map(FactKey::externalId).toList();
    jdbi.useHandle(handle -> settle(handle, claim, kind, ids));
  }

  /** Settles what a fact of its id has overtaken that came another way. */
  void settleOvertaken(String source) {
    jdbi.useHandle(
        handle -> handle.createUpdate(SETTLE_OVERTAKEN).bind("source", source).execute());
  }

  /** Facts that were left out longer ago, by kind; nobody else offers them meanwhile. */
  List<Rejected> lockOld(String source, Duration age) {
    Map<FactKind, List<ObjectNode>> byKind = new EnumMap<>(FactKind.class);
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(LOCK_OLD)
                .bind("source", source)
                .bind("age", age.toMillis() / 1000.0)
                .bind("most", MOST_AGAIN)
                .map(
                    (row, context) ->
                        byKind
                            .computeIfAbsent(
                                FactKind.valueOf(row.getString("fact_kind")),
                                kind -> new ArrayList<>())
                            .add(EventJson.read(row.getString("fact"), ObjectNode.class)))
                .list());
    return byKind.entrySet().stream()
        .map(entry -> new Rejected(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** False where there is none that is open. */
  boolean dismiss(String source, long id) {
    return jdbi.withHandle(
        handle -> handle.createUpdate(DISMISS).bind("source", source).bind("id", id).execute() > 0);
  }

  private static void settle(Handle handle, PullClaim claim, FactKind kind, List<String> ids) {
    handle
        .createUpdate(SETTLE)
        .bind("source", claim.source())
        .bind("kind", kind.name())
        .bindArray("ids", String.class, ids)
        .execute();
  }

  private static void record(Handle handle, PullClaim claim, FactKind kind, Rows rows) {
    handle
        .createUpdate(RECORD)
        .bind("source", claim.source())
        .bind("run", claim.runId())
        .bind("kind", kind.name())
        .bindArray("origins", String.class, rows.origins)
        .bindArray("ids", String.class, rows.ids)
        .bindArray("facts", String.class, rows.facts)
        .bindArray("violations", String.class, rows.violations)
        .execute();
  }

  private static final class Rows {
    private final List<String> origins = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    void add(FactKey key, ObjectNode fact, List<Violation> wrong) {
      origins.add(key.source());
      ids.add(key.externalId());
      facts.add(EventJson.write(fact));
      violations.add(EventJson.write(wrong));
    }
  }
}
