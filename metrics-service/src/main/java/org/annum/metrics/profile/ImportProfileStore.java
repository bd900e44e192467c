package org.annum.metrics.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.annum.kit.event.EventJson;
import org.annum.metrics.profile.model.ImportProfile;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every version of the profiles people made: an import reads its file to the end by the
 * version it began with. A version without a definition says that the profile was deleted.
 */
@ApplicationScoped
class ImportProfileStore {
  /** Serialises the changes of one profile, also of one that is not there yet. */
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtext('import-profile'), hashtext(:code))
      """;

  private static final String CURRENT =
      """
      select version, definition::text as definition
      from import_profile where code = :code
      order by version desc limit 1
      """;

  private static final String VERSION =
      """
      select version, definition::text as definition
      from import_profile where code = :code and version = :version
      """;

  private static final String PAGE =
      """
      select version, definition::text as definition
      from (
        select distinct on (code) code, version, definition
        from import_profile where code > :after
        order by code, version desc) as current
      where definition is not null
      order by code limit :limit
      """;

  private static final String ADD =
      """
      insert into import_profile (code, version, definition, changed_by)
      select :code, coalesce(max(version), 0) + 1, cast(:definition as jsonb), :by
      from import_profile where code = :code
      returning version
      """;

  private final Jdbi jdbi;

  ImportProfileStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void lock(String code) {
    jdbi.useHandle(handle -> handle.createQuery(LOCK).bind("code", code).mapTo(String.class).one());
  }

  Optional<KeptProfile> find(String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CURRENT)
                .bind("code", code)
                .map((row, context) -> profile(row))
                .findOne()
                .flatMap(found -> found));
  }

  Optional<KeptProfile> find(String code, long version) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(VERSION)
                .bind("code", code)
                .bind("version", version)
                .map((row, context) -> profile(row))
                .findOne()
                .flatMap(found -> found));
  }

  List<KeptProfile> page(String after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PAGE)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> profile(row).orElseThrow())
                .list());
  }

  /** Adds the next version; the one without a definition deletes the profile. */
  long add(String code, @Nullable ImportProfile profile, String by) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ADD)
                .bind("code", code)
                .bind("definition", profile == null ? null : EventJson.write(profile))
                .bind("by", by)
                .mapTo(Long.class)
                .one());
  }

  private static Optional<KeptProfile> profile(ResultSet row) throws SQLException {
    String definition = row.getString("definition");
    return definition == null
        ? Optional.empty()
        : Optional.of(
            new KeptProfile(
                EventJson.read(definition, ImportProfile.class), false, row.getLong("version")));
  }
}
