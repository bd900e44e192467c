package org.annum.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ReportTextTest {

  @Test
  void shouldHaveTheSameKeysInBothLanguages() {
    assertThat(keys("zh")).containsExactlyInAnyOrderElementsOf(keys("en"));
  }

  @Test
  void shouldFillInNumbersTheWayTheLanguageDoes() {
    assertThat(ReportText.in("zh").of("summary.findings", 3)).isEqualTo("发现 3 个问题。");
    assertThat(ReportText.in("en").of("summary.findings", 1)).isEqualTo("One problem found.");
    assertThat(ReportText.in("en").of("summary.findings", 0)).isEqualTo("No problem found.");
  }

  private static java.util.Set<String> keys(String language) {
    return ResourceBundle.getBundle(
            "report.text",
            java.util.Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .keySet();
  }
}
