package org.annum.metrics.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps the kinds of work; one that was deleted stays as a mark that it is not wanted. */
@ApplicationScoped
class ActivityTypeStore {
  private static final String INSTALL =
      """
      insert into activity_type as t (code, name_zh, name_en, announced)
      select code, names ->> 'zh', names ->> 'en', announced
      from json_to_recordset(cast(:rows as json)) as row (code text, names json, announced boolean)
      order by code
      on conflict (code) do update set
        (name_zh, name_en, announced, version)
        = (excluded.name_zh, excluded.name_en, excluded.announced, t.version + 1)
        where t.changed_by is null and (t.name_zh, t.name_en, t.announced)
          is distinct from (excluded.name_zh, excluded.name_en, excluded.announced)
      """;

  private static final String SAVE =
      """
      insert into activity_type as t (code, name_zh, name_en, announced, changed_by)
      values (:code, :nameZh, :nameEn, :announced, :by)
      on conflict (code) do update set
        (name_zh, name_en, announced, changed_by, version, deleted)
        = (excluded.name_zh, excluded.name_en, excluded.announced, excluded.changed_by,
           t.version + 1, false)
      """;

  private static final String DELETE =
      """
      update activity_type set deleted = true, changed_by = :by, version = version + 1
      where code = :code
      """;

  private static final String IN_USE =
      """
      select exists (select from measure where fact = 'ACTIVITY' and kind = :code)
        or exists (select from activity where type = :code)
      """;

  private static final String FIND =
      """
      select * from activity_type where code = :code and not deleted
      """;

  private static final String PAGE =
      """
      select * from activity_type where code > :after and not deleted order by code limit :limit
      """;

  private static final String CODES =
      """
      select code from activity_type where not deleted
      """;

  private final Jdbi jdbi;

  ActivityTypeStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Takes the shipped types over that people left alone. */
  void install(List<ActivityType> types) {
    jdbi.useHandle(
        handle -> handle.createUpdate(INSTALL).bind("rows", MeasureJson.write(types)).execute());
  }

  void save(ActivityType type, String by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("code", type.code())
                .bind("nameZh", type.names().zh())
                .bind("nameEn", type.names().en())
                .bind("announced", type.announced())
                .bind("by", by)
                .execute());
  }

  void delete(String code, String by) {
    jdbi.useHandle(
        handle -> handle.createUpdate(DELETE).bind("code", code).bind("by", by).execute());
  }

  /** Whether a measure or an activity is of the type. */
  boolean isInUse(String code) {
    return jdbi.withHandle(
        handle -> handle.createQuery(IN_USE).bind("code", code).mapTo(Boolean.class).one());
  }

  Optional<Versioned> find(String code) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(FIND).bind("code", code).map((row, context) -> type(row)).findOne());
  }

  List<Versioned> page(PageRequest page) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PAGE)
                .bind("after", page.isFirst() ? "" : page.after(0))
                .bind("limit", page.fetchSize())
                .map((row, context) -> type(row))
                .list());
  }

  Set<String> codes() {
    return jdbi.withHandle(ActivityTypeStore::codes);
  }

  private static Set<String> codes(Handle handle) {
    return handle.createQuery(CODES).mapTo(String.class).set();
  }

  private static Versioned type(ResultSet row) throws SQLException {
    return new Versioned(
        new ActivityType(
            row.getString("code"),
            new MeasureDefinition.Names(row.getString("name_zh"), row.getString("name_en")),
            row.getBoolean("announced")),
        row.getLong("version"));
  }

  /** A type and how often it was changed. */
  record Versioned(ActivityType type, long version) {}
}
