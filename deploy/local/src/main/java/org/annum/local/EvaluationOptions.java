package org.annum.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which language and into which files an evaluation goes. */
final class EvaluationOptions {
  enum Language {
    zh,
    en
  }

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "zh",
      description = "Language of the evaluation and the report (${DEFAULT-VALUE}).")
  private Language language = Language.zh;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the review as the API gives it.")
  private @Nullable Path json;

  @Option(names = "--html", paramLabel = "FILE", description = "Write the report.")
  private @Nullable Path html;

  @Option(
      names = "--figures",
      paramLabel = "FILE",
      description = "Write the figures, rounded, for comparison with another computation.")
  private @Nullable Path figures;

  String language() {
    return language.name();
  }

  @Nullable Path json() {
    return json;
  }

  @Nullable Path html() {
    return html;
  }

  @Nullable Path figures() {
    return figures;
  }
}
