package org.annum.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {

  @ParameterizedTest
  @CsvSource({"zh, 800000, 80万", "zh, 12500, 1.25万", "en, 800000, 800k", "en, 12500, 12.5k"})
  void shouldCountWhatIsLargeAsTheReaderDoes(String language, BigDecimal value, String shown) {
    Display display = new Display(ReportText.in(language), ZoneId.of("Asia/Shanghai"));

    assertThat(display.large(value)).isEqualTo(shown);
  }
}
