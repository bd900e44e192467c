package org.annum.kit.digest;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.annum.kit.outbox.OwnedTopic;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Computes digests that do not depend on the order of rows. */
@ApplicationScoped
class StateDigestService {
  /** Adds up the first 60 bits of the MD5 of each key and version. */
  private static final String DIGEST =
      """
      select count(*) as count,
        coalesce(sum(('x' || substr(md5(key::text || ':' || version), 1, 15))::bit(60)::bigint), 0)::text
          as digest
      from (<state>) state (key, version)
      where starts_with(key::text, :prefix)
      """;

  private final List<StateDigestSource> sources;
  private final Set<String> owned;
  private final Jdbi jdbi;

  StateDigestService(@All List<StateDigestSource> sources, @All List<OwnedTopic> owned, Jdbi jdbi) {
    this.sources = sources.stream().sorted(Comparator.comparing(StateDigestSource::topic)).toList();
    this.owned = owned.stream().map(OwnedTopic::name).collect(Collectors.toSet());
    this.jdbi = jdbi;
  }

  /** All digests of this service, by topic. */
  @Transactional
  StateDigests digests(@Nullable String keyPrefix) {
    String prefix = keyPrefix == null ? "" : keyPrefix;
    return new StateDigests(sources.stream().map(source -> digest(source, prefix)).toList());
  }

  private StateDigest digest(StateDigestSource source, String prefix) {
    var role =
        owned.contains(source.topic()) ? StateDigest.Role.PUBLISHED : StateDigest.Role.CONSUMED;
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(DIGEST)
                .define("state", source.sql())
                .bind("prefix", prefix)
                .map(
                    (row, context) ->
                        new StateDigest(
                            source.topic(), role, row.getLong("count"), row.getString("digest")))
                .one());
  }
}
