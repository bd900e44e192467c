package org.annum.metrics.measure;

/** The statements of definitions. */
final class MeasureSql {
  private MeasureSql() {}

  /** Waits for every transaction that computes rollups, and keeps the next ones out. */
  static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtext('measure-library'))
      """;

  static final String GROW =
      """
      update library_version set version = version + 1
      """;

  static final String LIBRARY_VERSION =
      """
      select version from library_version
      """;

  static final String CURRENT =
      """
      select v.* from measure m join measure_version v on v.code = m.code and v.version = m.version
      order by m.code
      """;

  static final String FIND =
      """
      select v.* from measure m join measure_version v on v.code = m.code and v.version = m.version
      where m.code = :code
      """;

  static final String PAGE =
      """
      select v.* from measure m join measure_version v on v.code = m.code and v.version = m.version
      where m.code > :after and m.published
      order by m.code
      limit :limit
      """;

  static final String VERSIONS =
      """
      select * from measure_version
      where code = :code and version < :before
      order by version desc
      limit :limit
      """;

  /**
   * Saves definitions as the next versions of their codes. What is shipped only replaces what was
   * shipped: a code that people ever touched is theirs.
   */
  static final String SAVE =
      """
      with change as materialized (
        select row.*, coalesce(known.version, 0) + 1 as version
        from json_to_recordset(cast(:rows as json)) as row
          (code text, "nameZh" text, "nameEn" text, unit text, direction text, aggregation text,
           fact text, kind text, basis text, condition integer, value text, numerator text,
           denominator text, published boolean, explained boolean, figures boolean,
           definition jsonb)
        left join lateral (
          select v.version, v.definition, v.changed_by from measure_version v
          where v.code = row.code order by v.version desc limit 1) known on true
        where cast(:by as text) is not null or known.version is null
          or known.changed_by is null and known.definition <> row.definition
      ),
      noted as (
        insert into measure_version (code, version, change, definition, changed_by, changed_at)
        select code, version, :change, definition, cast(:by as text), :at from change
      )
      insert into measure as m
        (code, name_zh, name_en, unit, direction, aggregation, fact, kind, basis, condition, value,
         numerator, denominator, published, explained, version, figure_version)
      select code, "nameZh", "nameEn", unit, direction, aggregation, fact, kind, basis, condition,
        value, numerator, denominator, published, explained, version, version
      from change order by code
      on conflict (code) do update set
        (name_zh, name_en, unit, direction, aggregation, fact, kind, basis, condition, value,
         numerator, denominator, published, explained, version, figure_version)
        = (excluded.name_zh, excluded.name_en, excluded.unit, excluded.direction,
           excluded.aggregation, excluded.fact, excluded.kind, excluded.basis, excluded.condition,
           excluded.value, excluded.numerator, excluded.denominator, excluded.published,
           excluded.explained, excluded.version,
           case when (select c.figures from change c where c.code = excluded.code)
             then excluded.version else m.figure_version end)
      returning m.code, m.version
      """;

  static final String DELETE =
      """
      with gone as (delete from measure where code = :code returning code, version)
      insert into measure_version (code, version, change, definition, changed_by, changed_at)
      select v.code, v.version + 1, 'DELETED', v.definition, :by, :at
      from gone g join measure_version v on v.code = g.code and v.version = g.version
      """;
}
