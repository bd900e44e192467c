package org.annum.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {
  private static final Path PAGE = Path.of("../../docs/problems.md");

  @Test
  void shouldListEveryProblemInBothLanguages() throws IOException {
    String page = ProblemCatalogue.page();

    if (System.getProperty("annum.contracts.update") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
    assertThat(page).doesNotContain("|  |");
  }
}
