package org.annum.metrics.figure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.annum.kit.problem.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureRulesTest {

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2024-12-31",
    "2024-Q1, 2024-01-01, 2024-03-31",
    "2024-Q4, 2024-10-01, 2024-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2024-12, 2024-12-01, 2024-12-31"
  })
  void shouldReadYearsQuartersAndMonths(String text, String first, String last) {
    FigurePeriod period = FigurePeriod.of(text);
    assertThat(period.firstDay()).hasToString(first);
    assertThat(period.lastDay()).hasToString(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0999", "24", "2024-Q0", "2024-Q5", "2024-00", "2024-13", "2024-1"})
  void shouldRefuseWhatIsNoPeriod(String text) {
    assertThatThrownBy(() -> FigurePeriod.of(text)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024", "2024-Q1", "2024-13"})
  void shouldRefuseAnythingButAMonthWhereAMonthIsMeant(String text) {
    assertThatThrownBy(() -> FigurePeriod.ofMonth(text)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://crm.example.com/tasks/{externalId}, true",
    "https://crm.example.com/?id={externalId}&x=1, true",
    "http://crm.example.com/tasks/{externalId}, false",
    "javascript:alert('{externalId}'), false",
    "https://crm.example.com/tasks, false",
    "https://{externalId}.example.com/, false",
    "https://user@crm.example.com/{externalId}, false",
    "https://crm.example.com/a b/{externalId}, false"
  })
  void shouldTakeOnlyHttpsAddressesWithTheIdBehindTheHost(String template, boolean usable) {
    assertThat(LinkTemplate.isUsable(template)).isEqualTo(usable);
  }

  @ParameterizedTest
  @CsvSource({"T24-1, https://x.org/T24-1", "../a?b c, https://x.org/..%2Fa%3Fb%20c"})
  void shouldEncodeTheIdInALink(String id, String link) {
    assertThat(new LinkTemplate("https://x.org/{externalId}").link(id)).isEqualTo(link);
  }

  @ParameterizedTest
  @CsvSource(
      value = {"=1+1|'=1+1", "+86|'+86", "-1|'-1", "@sum|'@sum", "客户|客户", "a=1|a=1", "''|''"},
      delimiter = '|',
      quoteCharacter = '"')
  void shouldPutAnApostropheBeforeFormulas(String text, String cell) {
    String source = "''".equals(text) ? "" : text;
    assertThat(CsvCell.harmless(source)).isEqualTo("''".equals(cell) ? "" : cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\tx", "\rx"})
  void shouldPutAnApostropheBeforeControlCharacters(String text) {
    assertThat(CsvCell.harmless(text)).isEqualTo("'" + text);
  }
}
