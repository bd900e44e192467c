package org.annum.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Writes links into sources. */
@ApplicationScoped
class SourceLinkStore {
  private static final String SAVE =
      """
      insert into source_link (source, url_template) values (:source, :urlTemplate)
      on conflict (source) do update set url_template = excluded.url_template
      """;

  private static final String REMOVE =
      """
      delete from source_link where source = :source
      """;

  private final Jdbi jdbi;

  SourceLinkStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void save(SourceLink link) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("source", link.source())
                .bind("urlTemplate", link.urlTemplate())
                .execute());
  }

  /** False when there was none. */
  boolean remove(String source) {
    return jdbi.withHandle(
        handle -> handle.createUpdate(REMOVE).bind("source", source).execute() > 0);
  }
}
