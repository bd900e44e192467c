package org.annum.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void shouldSayEverythingInBothLanguages() {
    ResourceBundle english = bundle(Locale.ENGLISH);
    ResourceBundle chinese = bundle(Locale.CHINESE);

    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      assertThat(chinese.getString(key)).isNotBlank().isNotEqualTo(english.getString(key));
      assertThat(placeholders(chinese.getString(key)))
          .as(key)
          .isEqualTo(placeholders(english.getString(key)));
    }
  }

  @Test
  void shouldPreferTheServicesWordsAndFallBackToTheCode() {
    assertThat(Messages.text(Locale.CHINESE, "thing.unknown", 7)).isEqualTo("没有编号为 7 的东西");
    assertThat(Messages.text(Locale.FRENCH, "thing.unknown", 2024))
        .isEqualTo("There is no thing 2024");
    assertThat(Messages.text(Locale.SIMPLIFIED_CHINESE, "value.required")).isEqualTo("必填");
    assertThat(Messages.text(Locale.ENGLISH, "no.such-code")).isEqualTo("no.such-code");
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "problems.kit",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Set<Integer> placeholders(String text) {
    return Set.copyOf(
        Pattern.compile("\\{(\\d)}")
            .matcher(text)
            .results()
            .map(match -> Integer.valueOf(match.group(1)))
            .toList());
  }
}
