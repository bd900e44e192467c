package org.annum.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayTest {
  private static final List<String> OVERLAYS = List.of("small", "production");

  @ParameterizedTest
  @ValueSource(strings = {"small", "production"})
  void shouldFitTheModelsStrictlyWhenBuilt(String overlay) {
    assertThat(Manifests.of(overlay).objects())
        .isNotEmpty()
        .allSatisfy(
            object ->
                assertThat(StrictModels.problem(object)).as(Manifests.title(object)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("overlaysAndRules")
  void shouldKeepTheRuleWhenBuilt(String overlay, Rule rule) {
    assertThat(rule.violations(Manifests.of(overlay))).isEmpty();
  }

  static Stream<Arguments> overlaysAndRules() {
    return OVERLAYS.stream()
        .flatMap(overlay -> Stream.of(Rule.values()).map(rule -> Arguments.of(overlay, rule)));
  }
}
