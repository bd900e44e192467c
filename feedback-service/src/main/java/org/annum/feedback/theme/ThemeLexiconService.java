package org.annum.feedback.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.annum.kit.audit.Audit;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.operation.Operations;

/** Lets people read and change the lexicon. */
@ApplicationScoped
class ThemeLexiconService {
  private final LexiconRepository lexicons;
  private final Operations operations;
  private final Audit audit;

  ThemeLexiconService(LexiconRepository lexicons, Operations operations, Audit audit) {
    this.lexicons = lexicons;
    this.operations = operations;
    this.audit = audit;
  }

  @Transactional
  VersionedLexicon get() {
    return lexicons.get();
  }

  @Transactional
  VersionedLexicon save(ThemeLexicon lexicon, ExpectedVersion expected) {
    lexicons.lock();
    VersionedLexicon known = lexicons.get();
    expected.check(known.version());
    VersionedLexicon saved = new VersionedLexicon(known.version() + 1, lexicon.toLexicon());
    lexicons.save(saved);
    audit.record("lexicon.changed", "theme-lexicon", "1", Map.of("version", saved.version()));
    return saved;
  }

  /** Classifies all comments by the lexicon that holds now; call it after that was committed. */
  UUID classifyAgain() {
    return operations
        .submit(ClassificationWorker.KIND, Map.of(), InputStream.nullInputStream())
        .id();
  }
}
