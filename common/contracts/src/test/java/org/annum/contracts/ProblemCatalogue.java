package org.annum.contracts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of everything that can be wrong, made of the services' texts. The status of a code is
 * read from the places that refuse with it; a code that nothing refuses with stands in the list of
 * errors of a 422.
 */
final class ProblemCatalogue {
  private static final Path ROOT = Path.of("../..");
  private static final String FIELD_ERROR = "422";
  private static final Pattern REFUSED =
      Pattern.compile(
          "Refusal\\s*\\.\\s*(notFound|conflict|forbidden)\\(\\s*\"([a-z0-9.-]+)\""
              + "|Kind\\.([A-Z_]+),\\s*\"([a-z0-9.-]+)\""
              + "|\\b([45]\\d\\d),\\s*\"([a-z0-9.-]+)\""
              + "|(unavailable)\\(\\s*\"([a-z0-9.-]+)\"");
  private static final Map<String, String> STATUSES =
      Map.ofEntries(
          Map.entry("MALFORMED", "400"),
          Map.entry("FORBIDDEN", "403"),
          Map.entry("NOTFOUND", "404"),
          Map.entry("NOT_FOUND", "404"),
          Map.entry("CONFLICT", "409"),
          Map.entry("STALE", "412"),
          Map.entry("TOO_LARGE", "413"),
          Map.entry("UNSUPPORTED", "415"),
          Map.entry("INVALID", FIELD_ERROR),
          Map.entry("REUSED", FIELD_ERROR),
          Map.entry("PRECONDITION_REQUIRED", "428"),
          Map.entry("UNAVAILABLE", "503"));

  private ProblemCatalogue() {}

  static String page() {
    return Stream.of(
            "# Problems",
            "",
            "Every error is `application/problem+json` with a `code`, a title in the language of"
                + " `Accept-Language`, and what to do about it in `detail`. A 422 lists all that is"
                + " wrong at once in `errors`, each with a pointer and a code of its own; codes"
                + " below with only 422 stand there. This page is made by `ProblemCatalogueTest`:"
                + " `mvn -pl common/contracts -am test -Dannum.contracts.update`.",
            section("Every service", "common/kit", "kit"),
            section("goals-service", "goals-service", "service"),
            section("metrics-service", "metrics-service", "service"),
            section("feedback-service", "feedback-service", "service"),
            section("review-service", "review-service", "service"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String section(String title, String module, String bundle) {
    Properties english = texts(module, bundle, "en");
    Properties chinese = texts(module, bundle, "zh");
    Map<String, Set<String>> statuses = statuses(module);
    return english.stringPropertyNames().stream()
        .filter(code -> !code.endsWith(".detail"))
        .sorted()
        .map(
            code ->
                "| `%s` | %s | %s | %s |"
                    .formatted(
                        code,
                        String.join(", ", statuses.getOrDefault(code, Set.of(FIELD_ERROR))),
                        text(english.getProperty(code)),
                        text(chinese.getProperty(code, ""))))
        .collect(
            Collectors.joining(
                "\n",
                "\n## " + title + "\n\n| code | status | English | 中文 |\n|---|---|---|---|\n",
                ""));
  }

  private static Map<String, Set<String>> statuses(String module) {
    Map<String, Set<String>> statuses = new TreeMap<>();
    for (Path file : sources(module)) {
      REFUSED
          .matcher(read(file))
          .results()
          .forEach(
              match -> {
                for (int group = 1; group < match.groupCount(); group += 2) {
                  if (match.group(group) != null) {
                    statuses
                        .computeIfAbsent(match.group(group + 1), code -> new TreeSet<>())
                        .add(status(match.group(group)));
                  }
                }
              });
    }
    return statuses;
  }

  private static String status(String kind) {
    return STATUSES.getOrDefault(kind.toUpperCase(Locale.ROOT), kind);
  }

  private static List<Path> sources(String module) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties texts(String module, String bundle, String language) {
    Path file =
        ROOT.resolve(module)
            .resolve("src/main/resources/problems")
            .resolve(bundle + "_" + language + ".properties");
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** As a reader sees it; what is filled in stays in braces. */
  private static String text(String message) {
    return message.replace("''", "'").replace("|", "\\|");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
