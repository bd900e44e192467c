package org.annum.metrics.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.MeasureLibrary;
import org.jdbi.v3.core.Jdbi;

/** Queries of definitions. */
@ApplicationScoped
class MeasureRepository {
  private final Jdbi jdbi;
  private final ActivityTypeStore types;

  MeasureRepository(Jdbi jdbi, ActivityTypeStore types) {
    this.jdbi = jdbi;
    this.types = types;
  }

  long libraryVersion() {
    return jdbi.withHandle(
        handle -> handle.createQuery(MeasureSql.LIBRARY_VERSION).mapTo(Long.class).one());
  }

  /** Everything that is in force. */
  MeasureLibrary library() {
    List<MeasureVersion> measures =
        jdbi.withHandle(
            handle ->
                handle.createQuery(MeasureSql.CURRENT).map((row, context) -> version(row)).list());
    return new MeasureLibrary(
        measures.stream().map(MeasureVersion::definition).toList(), types.codes());
  }

  Optional<MeasureVersion> find(String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MeasureSql.FIND)
                .bind("code", code)
                .map((row, context) -> version(row))
                .findOne());
  }

  List<MeasureVersion> page(PageRequest page) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MeasureSql.PAGE)
                .bind("after", page.isFirst() ? "" : page.after(0))
                .bind("limit", page.fetchSize())
                .map((row, context) -> version(row))
                .list());
  }

  /** The versions of a code, the latest first. */
  List<MeasureVersion> versions(String code, PageRequest page) {
    Long before = page.afterNumber(0);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MeasureSql.VERSIONS)
                .bind("code", code)
                .bind("before", before == null ? Long.MAX_VALUE : before)
                .bind("limit", page.fetchSize())
                .map((row, context) -> version(row))
                .list());
  }

  private static MeasureVersion version(ResultSet row) throws SQLException {
    return new MeasureVersion(
        MeasureJson.read(row.getString("definition"), MeasureDefinition.class),
        row.getLong("version"),
        MeasureVersion.Change.valueOf(row.getString("change")),
        row.getString("changed_by"),
        row.getObject("changed_at", OffsetDateTime.class));
  }
}
