package org.annum.feedback.theme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.annum.feedback.theme.model.Polarity;
import org.annum.feedback.theme.model.Theme;
import org.annum.feedback.theme.model.ThemeMatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A theme of a comment, as other features show it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A theme found in a comment")
public record ThemeResponse(
    @Schema(description = "What it is about", examples = "TIMELINESS") Theme theme,
    @Schema(description = "Praise or complaint", examples = "NEGATIVE") Polarity polarity,
    @Schema(
            description = "The words that caused it; absent for callers who may not read free text",
            examples = "[\"太慢\"]")
        List<String> words) {

  public ThemeResponse {
    words = List.copyOf(words);
  }

  /** Reads stored matches. */
  public static List<ThemeResponse> read(String json, boolean withWords) {
    return Themes.read(json).stream().map(match -> of(match, withWords)).toList();
  }

  private static ThemeResponse of(ThemeMatch match, boolean withWords) {
    return new ThemeResponse(
        match.theme(), match.polarity(), withWords ? match.words() : List.of());
  }
}
