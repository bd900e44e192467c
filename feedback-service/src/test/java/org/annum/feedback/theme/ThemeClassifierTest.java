package org.annum.feedback.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.annum.feedback.theme.model.Polarity;
import org.annum.feedback.theme.model.Theme;
import org.annum.feedback.theme.model.ThemeClassifier;
import org.annum.feedback.theme.model.ThemeMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped lexicon with the real tokenizer. */
class ThemeClassifierTest {
  private static final ThemeClassifier CLASSIFIER =
      new ThemeClassifier(ShippedLexicon.read(), new CommentTokenizer());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          重要的合同跟进被耽误了       | PRIORITY-,TIMELINESS-
          回复太慢,等了三天           | TIMELINESS-
          催了几次才有人联系           | COMMUNICATION-,TIMELINESS-
          资料有错误,需要反复确认      | DATA_QUALITY-
          很专业,沟通顺畅             | COMMUNICATION+,PROFESSIONALISM+
          响应很快,资料准确           | DATA_QUALITY+,TIMELINESS+
          跟进及时                   | TIMELINESS+
          有时分不清轻重缓急           | PRIORITY-
          希望更主动沟通              | COMMUNICATION-
          需要提高任务优先级管理能力    | PRIORITY-
          """)
  void shouldClassifyCommentsOfTheSample(String comment, String themes) {
    assertThat(themes(comment)).isEqualTo(themes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          回复不及时               | TIMELINESS-
          没有及时跟进             | TIMELINESS-
          资料没有错误             | DATA_QUALITY+
          从不拖延                | TIMELINESS+
          不太专业                | PROFESSIONALISM-
          数据不准确               | DATA_QUALITY-
          不是不专业               | PROFESSIONALISM+
          缺乏沟通                | COMMUNICATION-
          不需要反复确认            | DATA_QUALITY+
          not late              | TIMELINESS+
          was never late        | TIMELINESS+
          they didn't reply in time | COMMUNICATION-,TIMELINESS+
          not very professional | PROFESSIONALISM-
          Not accurate, but fast | DATA_QUALITY-,TIMELINESS+
          """)
  void shouldTurnToneWhenNegated(String comment, String themes) {
    assertThat(themes(comment)).isEqualTo(themes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Very professional and always on time        | PROFESSIONALISM+,TIMELINESS+
          Slow replies; had to chase several times    | COMMUNICATION-,TIMELINESS-
          The quotation contained errors              | DATA_QUALITY-
          Should communicate more                     | COMMUNICATION-
          important documents were delayed            | PRIORITY-,TIMELINESS-
          联系不上人,态度不好                           | COMMUNICATION-
          重要客户没人管                                | PRIORITY-,COMMUNICATION-
          合同录入有误                                 | DATA_QUALITY-
          """)
  void shouldClassifyOtherCommentsInBothLanguages(String comment, String themes) {
    assertThat(themes(comment)).isEqualTo(themes);
  }

  @ParameterizedTest
  @CsvSource({"''", "好", "谢谢", "这家公司的合同", "沟通", "重要客户", "The data", "👍", "!!!", "12345"})
  void shouldSayNothingWhenNoTermHasATone(String comment) {
    assertThat(themes(comment)).isEmpty();
  }

  @Test
  void shouldNotFindTermInsideAnotherWord() {
    // 慢 is a term; 傲慢 (arrogant) and 慢性 (chronic) are other words.
    assertThat(themes("慢性病")).isEmpty();
    assertThat(themes("translated")).isEmpty();
  }

  @Test
  void shouldNameTheWordsThatCausedTheMatch() {
    assertThat(CLASSIFIER.classify("回复不及时"))
        .containsExactly(new ThemeMatch(Theme.TIMELINESS, Polarity.NEGATIVE, List.of("不", "及时")));
    assertThat(CLASSIFIER.classify("希望更主动沟通"))
        .containsExactly(
            new ThemeMatch(Theme.COMMUNICATION, Polarity.NEGATIVE, List.of("希望", "主动沟通")));
    assertThat(CLASSIFIER.classify("Replied too LATE"))
        .containsExactly(new ThemeMatch(Theme.TIMELINESS, Polarity.NEGATIVE, List.of("too LATE")));
  }

  @Test
  void shouldLimitNegationToItsClause() {
    assertThat(themes("不,及时")).isEqualTo("TIMELINESS+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not a b late   | TIMELINESS+
          not a b c late | TIMELINESS-
          """)
  void shouldLimitNegationToItsReach(String comment, String themes) {
    assertThat(themes(comment)).isEqualTo(themes);
  }

  private static String themes(String comment) {
    return CLASSIFIER.classify(comment).stream()
        .map(m -> m.theme() + (m.polarity() == Polarity.POSITIVE ? "+" : "-"))
        .collect(Collectors.joining(","));
  }
}
