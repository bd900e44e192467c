package org.annum.goals.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.annum.kit.paging.PageRequest;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

@ApplicationScoped
class NamedCodeRepository {
  private static final String LIST =
      """
      select code, name_zh, name_en, version
        from named_code
       where kind = :kind
         and (cast(:after as text) is null or code > cast(:after as text))
       order by code
       limit :limit
      """;
  private static final String FIND =
      """
      select code, name_zh, name_en, version
        from named_code
       where kind = :kind and code = :code
      """;
  private static final String KNOWN =
      """
      select code from named_code where kind = :kind and code = any(:codes)
      """;
  private static final String REGISTER =
      """
      insert into named_code (kind, code)
      select :kind, code from unnest(cast(:codes as text[])) as code
      on conflict do nothing
      """;
  private static final String NAME =
      """
      insert into named_code as named (kind, code, name_zh, name_en)
      values (:kind, :code, :nameZh, :nameEn)
      on conflict (kind, code) do update
         set name_zh = excluded.name_zh,
             name_en = excluded.name_en,
             version = named.version + 1
       where (named.name_zh, named.name_en)
             is distinct from (excluded.name_zh, excluded.name_en)
      """;
  private static final RowMapper<NamedCodeResponse> MAPPER =
      (row, context) ->
          new NamedCodeResponse(
              row.getString("code"),
              row.getString("name_zh"),
              row.getString("name_en"),
              row.getLong("version"));

  private final Jdbi jdbi;

  NamedCodeRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<NamedCodeResponse> list(NamedCodeKind kind, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("kind", kind.name())
                .bind("after", page.after(0))
                .bind("limit", page.fetchSize())
                .map(MAPPER)
                .list());
  }

  Optional<NamedCodeResponse> find(NamedCodeKind kind, String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("kind", kind.name())
                .bind("code", code)
                .map(MAPPER)
                .findOne());
  }

  Set<String> known(NamedCodeKind kind, Set<String> codes) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(KNOWN)
                .bind("kind", kind.name())
                .bindArray("codes", String.class, List.copyOf(codes))
                .mapTo(String.class)
                .set());
  }

  /** Sorted, so that two imports at once wait for each other instead of deadlocking. */
  void register(NamedCodeKind kind, Set<String> codes) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(REGISTER)
                .bind("kind", kind.name())
                .bindArray("codes", String.class, List.copyOf(new TreeSet<>(codes)))
                .execute());
  }

  void name(NamedCodeKind kind, String code, NamesRequest names) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(NAME)
                .bind("kind", kind.name())
                .bind("code", code)
                .bind("nameZh", names.nameZh())
                .bind("nameEn", names.nameEn())
                .execute());
  }
}
