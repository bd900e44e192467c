package org.annum.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Keeps a service's OpenAPI document under review: what the build stores must equal what is
 * committed in {@code common/contracts/openapi}, and must follow the rules of the house.
 *
 * <p>{@code -Dannum.contracts.update} rewrites the committed file instead of comparing.
 */
public final class OpenApiContract {
  private static final String UPDATE = "annum.contracts.update";
  private static final int MOST_DIFFERENCES = 20;
  private static final YAMLMapper YAML = new YAMLMapper();

  private OpenApiContract() {}

  /**
   * Checks the document of a service.
   *
   * @param storedDocument what the build stored, e.g. {@code target/openapi/openapi.yaml}
   */
  public static void check(String service, Path storedDocument) {
    JsonNode stored = read(storedDocument);
    fail("The OpenAPI document breaks rules of the house", OpenApiLint.findings(stored));
    Path committed = RepositoryFiles.contracts().resolve("openapi").resolve(service + ".yaml");
    if (System.getProperty(UPDATE) != null) {
      copy(storedDocument, committed);
      return;
    }
    if (!Files.exists(committed)) {
      throw new AssertionError("%s is missing; create it with -D%s".formatted(committed, UPDATE));
    }
    fail(
        "The API differs from %s (first: committed, second: built); if that is meant, run with -D%s"
            .formatted(committed.getFileName(), UPDATE),
        JsonDifference.between(read(committed), stored).stream().limit(MOST_DIFFERENCES).toList());
  }

  private static void fail(String why, List<String> findings) {
    if (!findings.isEmpty()) {
      throw new AssertionError(why + ":\n  " + String.join("\n  ", findings));
    }
  }

  private static JsonNode read(Path document) {
    try {
      return YAML.readTree(document.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
