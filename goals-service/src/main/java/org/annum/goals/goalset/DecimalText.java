package org.annum.goals.goalset;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Exports write decimals as text, so that no program rounds them: takes {@code "50"} and 50. */
final class DecimalText extends StdScalarDeserializer<BigDecimal> {
  private static final Pattern FORM = Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,20})?");

  DecimalText() {
    super(BigDecimal.class);
  }

  @Override
  public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return context.readValue(parser, BigDecimal.class);
    }
    String text = parser.getText().strip();
    return FORM.matcher(text).matches()
        ? new BigDecimal(text)
        : (BigDecimal)
            context.handleWeirdStringValue(BigDecimal.class, text, "not a decimal number");
  }
}
