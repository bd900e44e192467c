package org.annum.feedback.theme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.feedback.theme.model.ThemeClassifier;
import org.annum.feedback.theme.model.ThemeMatch;
import org.annum.kit.event.EventJson;
import org.jspecify.annotations.Nullable;

/** Classifies comments by the lexicon that holds now, also when another replica changed it. */
@ApplicationScoped
public class Themes {
  private final LexiconRepository lexicons;

  private volatile @Nullable Current current;

  Themes(LexiconRepository lexicons) {
    this.lexicons = lexicons;
  }

  /** The classifier of this moment; ask once per batch. */
  public ThemeClassifier classifier() {
    long version = lexicons.version();
    Current known = current;
    if (known == null || known.version() != version) {
      VersionedLexicon lexicon = lexicons.get();
      known =
          new Current(
              lexicon.version(), new ThemeClassifier(lexicon.lexicon(), new CommentTokenizer()));
      current = known;
    }
    return known.classifier();
  }

  /** The themes of a comment that may be missing. */
  public static List<ThemeMatch> of(ThemeClassifier classifier, @Nullable String comment) {
    return comment == null ? List.of() : classifier.classify(comment);
  }

  /** Reads matches as they are stored. */
  public static List<ThemeMatch> read(String json) {
    return List.of(EventJson.read(json, ThemeMatch[].class));
  }

  private record Current(long version, ThemeClassifier classifier) {}
}
