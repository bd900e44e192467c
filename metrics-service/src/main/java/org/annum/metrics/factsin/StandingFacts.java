package org.annum.metrics.factsin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.metrics.intake.FactKey;
import org.jdbi.v3.core.Jdbi;

/** The facts as they are, where events say something about them. */
@ApplicationScoped
class StandingFacts {
  private static final String VERSIONS =
      """
      select e.place, coalesce(a.version, d.version, p.version, 0) as version
      from unnest(:kinds, :sources, :ids) with ordinality as e (kind, source, external_id, place)
      left join activity a on e.kind = 'ACTIVITY'
        and a.source = e.source and a.external_id = e.external_id
      left join deal d on e.kind = 'DEAL'
        and d.source = e.source and d.external_id = e.external_id
      left join data_point p on e.kind = 'DATA_POINT'
        and p.source = e.source and p.external_id = e.external_id
      """;

  private final Jdbi jdbi;

  StandingFacts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The version of the fact of each change, by its index; 0 where there is none. */
  Map<Integer, Long> versions(Map<Integer, FactChange> changes) {
    List<Integer> places = List.copyOf(changes.keySet());
    List<FactChange> wanted = places.stream().map(changes::get).toList();
    List<FactKey> keys = wanted.stream().map(FactChange::key).toList();
    Map<Integer, Long> versions = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(VERSIONS)
                .bindArray(
                    "kinds", String.class, wanted.stream().map(one -> one.kind().name()).toList())
                .bindArray("sources", String.class, keys.stream().map(FactKey::source).toList())
                .bindArray("ids", String.class, keys.stream().map(FactKey::externalId).toList())
                .map((row, context) -> Map.entry(row.getInt("place"), row.getLong("version")))
                .forEach(one -> versions.put(places.get(one.getKey() - 1), one.getValue())));
    return versions;
  }
}
