package org.annum.feedback.theme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.annum.feedback.theme.model.Lexicon;
import org.annum.feedback.theme.model.LexiconEntry;
import org.annum.feedback.theme.model.Theme;
import org.annum.feedback.theme.model.Tone;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The words by which comments are classified, Chinese and English")
record ThemeLexicon(
    @Schema(description = "Terms by theme and tone") @NotEmpty @Size(max = 200)
        List<@NotNull @Valid Entry> entries,
    @Schema(
            description = "Words that turn what follows them",
            examples = "[\"不\", \"没有\", \"not\"]")
        @NotNull
        @Size(max = 1_000)
        List<@NotBlank @Size(max = 100) String> negators,
    @Schema(
            description = "Words that ask for something: what is wished for is missing",
            examples = "[\"希望\", \"should\"]")
        @NotNull
        @Size(max = 1_000)
        List<@NotBlank @Size(max = 100) String> wishes) {

  static ThemeLexicon from(Lexicon lexicon) {
    return new ThemeLexicon(
        lexicon.entries().stream().map(Entry::from).toList(), lexicon.negators(), lexicon.wishes());
  }

  Lexicon toLexicon() {
    return new Lexicon(
        entries.stream().map(e -> new LexiconEntry(e.theme(), e.tone(), e.terms())).toList(),
        negators,
        wishes);
  }

  @Schema(name = "ThemeLexiconEntry", description = "Terms of one theme and tone")
  record Entry(
      @Schema(description = "What they are about", examples = "TIMELINESS") @NotNull Theme theme,
      @Schema(
              description =
                  "What they say; TOPIC says nothing by itself and takes its clause's tone",
              examples = "NEGATIVE")
          @NotNull
          Tone tone,
      @Schema(description = "Words and phrases", examples = "[\"太慢\", \"too late\"]")
          @NotEmpty
          @Size(max = 1_000)
          List<@NotBlank @Size(max = 100) String> terms) {

    private static Entry from(LexiconEntry entry) {
      return new Entry(entry.theme(), entry.tone(), entry.terms());
    }
  }
}
