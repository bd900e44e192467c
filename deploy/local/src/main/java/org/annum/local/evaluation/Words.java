package org.annum.local.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The fixed words of a printed evaluation in one language, and the services' texts in it. */
final class Words {
  private static final String NO_VALUE = "–";

  private final Properties words = new Properties();
  private final String language;

  private Words(String language) {
    this.language = language;
  }

  static Words in(String language) {
    Words words = new Words(language);
    String resource = "/evaluation_%s.properties".formatted(language);
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      words.words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with its arguments filled in; the key itself for a code that has no text. */
  String of(String key, Object... arguments) {
    return new MessageFormat(words.getProperty(key, key).replace("'", "''"), Locale.ROOT)
        .format(arguments);
  }

  /** A code in words, or as it is. */
  String code(String kind, JsonNode code) {
    return words.getProperty(kind + "." + code.asText(), code.asText());
  }

  /** A text that a service gives in both languages. */
  String text(JsonNode localized) {
    return localized.isTextual() ? localized.asText() : localized.path(language).asText("");
  }

  /** A number as a service shows it. */
  String shown(JsonNode number) {
    return number.isObject()
        ? number.path("display").asText(NO_VALUE)
        : number.isMissingNode() || number.isNull() ? NO_VALUE : number.asText();
  }

  /** An amount with its thousands apart. */
  String money(JsonNode amount) {
    return String.format(Locale.ROOT, "%,.2f", amount.decimalValue());
  }

  /** A number of things, which a service may show with decimals. */
  String count(JsonNode number) {
    return number.path("value").decimalValue().toBigInteger().toString();
  }

  /** A change, with its sign. */
  String signed(JsonNode number) {
    return number.path("value").decimalValue().signum() > 0 ? "+" + shown(number) : shown(number);
  }
}
