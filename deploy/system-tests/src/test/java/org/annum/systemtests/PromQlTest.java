package org.annum.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.annum.systemtests.PromQl.Match;
import org.annum.systemtests.PromQl.Selector;
import org.junit.jupiter.api.Test;

class PromQlTest {

  @Test
  void shouldFindMetricsAndLabelsWhenFunctionsAndRangesSurroundThem() {
    PromQl read =
        PromQl.of(
            """
            histogram_quantile(0.95, sum by (application, le) (
              rate(a_seconds_bucket{job="annum", uri!~".*(bulk|by).*"}[5m]))) > 1e3
            and on (instance) b_total offset 5m or c:d{x=~"y"}""");

    assertThat(read.grouping()).containsExactlyInAnyOrder("application", "le", "instance");
    assertThat(read.selectors())
        .extracting(Selector::metric)
        .containsExactly("a_seconds_bucket", "b_total", "c:d");
    assertThat(read.selectors().get(0).matches())
        .containsExactly(new Match("job", "=", "annum"), new Match("uri", "!~", ".*(bulk|by).*"));
  }

  @Test
  void shouldHoldWhenAValueMatchesAsPrometheusSays() {
    assertThat(new Match("status", "=~", "5..").holdsFor("503")).isTrue();
    assertThat(new Match("status", "=~", "5").holdsFor("503")).as("anchored").isFalse();
    assertThat(new Match("status", "!~", "5..").holdsFor("200")).isTrue();
    assertThat(new Match("from", "!=", "disk").holdsFor("disk")).isFalse();
    assertThat(new Match("from", "=", "disk").holdsFor("cache")).isFalse();
  }
}
