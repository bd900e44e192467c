package org.annum.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private final Template template = engine().getTemplate("report.html");

  @Test
  void shouldShowEveryPartInChinese() {
    String html = page(ReportFixture.full());

    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains("lang=\"zh\"", "李晓", "88.42", "良好", "优先级混乱", "T24-00262", "+15.00 %")
        .contains("2 项已衡量的标准中达成 1 项。", "发现 1 个问题。")
        .contains("<polyline class=\"second\"");
  }

  @Test
  void shouldBeOneFileThatNeedsNoNetworkAndNoScript() {
    String html = page(ReportFixture.full());

    assertThat(html).doesNotContain("http://", "https://", "<script", "src=", "url(");
  }

  @Test
  void shouldSayWhatIsMissingWhenThereIsNoEvidence() {
    String html = page(ReportFixture.empty());

    assertThat(html)
        .contains("No overall yet", "No standards were set", "Nothing was found")
        .contains("Data changed after it was final");
  }

  @Test
  void shouldEscapeWhatPeopleTyped() {
    assertThat(page(ReportFixture.empty()))
        .contains("&lt;b&gt;Eve &amp; Co&lt;/b&gt;")
        .doesNotContain("<b>Eve");
  }

  private String page(Report report) {
    return ReportPage.render(template, report, ReportText.in(report.language()));
  }

  private static Engine engine() {
    return Engine.builder()
        .addDefaults()
        .addValueResolver(new ReflectionValueResolver())
        .addResultMapper(new io.quarkus.qute.HtmlEscaper(java.util.List.of("text/html")))
        .addLocator(
            id ->
                Optional.of(
                    new io.quarkus.qute.TemplateLocator.TemplateLocation() {
                      @Override
                      public java.io.Reader read() {
                        return new InputStreamReader(
                            Objects.requireNonNull(
                                ReportPageTest.class.getResourceAsStream("/templates/" + id)),
                            StandardCharsets.UTF_8);
                      }

                      @Override
                      public Optional<Variant> getVariant() {
                        return Optional.of(Variant.forContentType("text/html"));
                      }
                    }))
        .build();
  }
}
