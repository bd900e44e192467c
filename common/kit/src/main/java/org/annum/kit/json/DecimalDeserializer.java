package org.annum.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads decimals of a size that one can calculate with and store. */
final class DecimalDeserializer extends StdScalarDeserializer<BigDecimal> {

  DecimalDeserializer() {
    super(BigDecimal.class);
  }

  @Override
  public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.currentToken().isNumeric()) {
      return BigDecimal.class.cast(context.handleUnexpectedToken(BigDecimal.class, parser));
    }
    BigDecimal value = parser.getDecimalValue();
    if (value.precision() > JsonLimits.PRECISION || Math.abs(value.scale()) > JsonLimits.SCALE) {
      return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, value, "out of range");
    }
    return value;
  }
}
