package org.annum.review.evidence.model;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One low score or negative remark of a customer, with the words that made it one. */
public record Lowlight(
    String recordId,
    @Nullable OffsetDateTime occurredAt,
    @Nullable String customer,
    @Nullable BigDecimal score,
    List<ThemeMatch> themes,
    @Nullable String text) {

  public Lowlight {
    themes = themes == null ? List.of() : List.copyOf(themes);
  }

  /** A theme found in a comment and the words that caused the match. */
  public record ThemeMatch(String theme, String polarity, List<String> words) {
    public ThemeMatch {
      words = words == null ? List.of() : List.copyOf(words);
    }
  }

  public boolean hasTheme(String theme) {
    return themes.stream().anyMatch(match -> match.theme().equals(theme));
  }

  /** The same without the customer's words. */
  public Lowlight withoutText() {
    return new Lowlight(
        recordId,
        occurredAt,
        customer,
        score,
        themes.stream()
            .map(match -> new ThemeMatch(match.theme(), match.polarity(), List.of()))
            .toList(),
        null);
  }
}
