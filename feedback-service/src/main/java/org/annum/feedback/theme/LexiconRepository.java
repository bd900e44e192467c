package org.annum.feedback.theme;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.feedback.theme.model.Lexicon;
import org.annum.kit.event.EventJson;
import org.jdbi.v3.core.Jdbi;

/** The saved lexicon, or the shipped one. */
@ApplicationScoped
class LexiconRepository {
  private static final String VERSION =
      """
      select version from theme_lexicon
      """;

  private static final String GET =
      """
      select version, document::text from theme_lexicon
      """;

  private static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtext('theme_lexicon'))
      """;

  private static final String SAVE =
      """
      insert into theme_lexicon (id, version, document)
      values (1, :version, cast(:document as jsonb))
          on conflict (id) do update
         set version = excluded.version, document = excluded.document
      """;

  private final Jdbi jdbi;

  LexiconRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  long version() {
    return jdbi.withHandle(h -> h.createQuery(VERSION).mapTo(Long.class).findOne().orElse(0L));
  }

  VersionedLexicon get() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(GET)
                .map(
                    (row, context) ->
                        new VersionedLexicon(
                            row.getLong(1), EventJson.read(row.getString(2), Lexicon.class)))
                .findOne()
                .orElseGet(() -> new VersionedLexicon(0, ShippedLexicon.read())));
  }

  /** Keeps other writers out until the end of the transaction. */
  void lock() {
    jdbi.useHandle(handle -> handle.createQuery(LOCK).mapToMap().list());
  }

  void save(VersionedLexicon lexicon) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("version", lexicon.version())
                .bind("document", EventJson.write(lexicon.lexicon()))
                .execute());
  }
}
