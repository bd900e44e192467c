package org.annum.feedback.theme;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.annum.feedback.theme.model.Lexicon;

/** The lexicon that holds until people save their own. */
final class ShippedLexicon {
  private static final String RESOURCE = "/theme-lexicon.json";

  private ShippedLexicon() {}

  static Lexicon read() {
    try (InputStream json =
        Objects.requireNonNull(ShippedLexicon.class.getResourceAsStream(RESOURCE))) {
      return JsonMapper.builder().build().readValue(json, Lexicon.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
