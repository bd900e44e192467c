package org.annum.local.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void shouldAlignChineseBesideLatin() {
    assertThat(TextTable.of("lr").row("目标", "1").row("abcdef", "100").lines())
        .containsExactly("目标      1", "abcdef  100");
  }

  @Test
  void shouldCountChineseCharactersAndPunctuationAsTwoCells() {
    assertThat(TextTable.width("好a,、")).isEqualTo(6);
  }
}
