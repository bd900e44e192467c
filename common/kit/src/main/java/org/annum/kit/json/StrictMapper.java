package org.annum.kit.json;

import static com.fasterxml.jackson.databind.cfg.CoercionAction.Fail;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.math.BigDecimal;
import java.util.List;

/** Makes the reader of request bodies: no value is converted, no field is skipped. */
final class StrictMapper {
  private static final List<LogicalType> NUMBERS = List.of(LogicalType.Integer, LogicalType.Float);

  private StrictMapper() {}

  static ObjectReader reader(ObjectMapper common) {
    ObjectMapper strict = common.copy();
    strict.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    strict.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    strict.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    strict.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    strict.setDefaultLeniency(false);
    strict.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, Fail);
    strict
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, Fail)
        .setCoercion(CoercionInputShape.Float, Fail)
        .setCoercion(CoercionInputShape.Boolean, Fail);
    strict
        .coercionConfigFor(LogicalType.Boolean)
        .setCoercion(CoercionInputShape.Integer, Fail)
        .setCoercion(CoercionInputShape.String, Fail);
    for (LogicalType number : NUMBERS) {
      strict
          .coercionConfigFor(number)
          .setCoercion(CoercionInputShape.String, Fail)
          .setCoercion(CoercionInputShape.Boolean, Fail);
    }
    strict.registerModule(
        new SimpleModule("strict")
            .addDeserializer(BigDecimal.class, new DecimalDeserializer())
            .addDeserializer(String.class, new TextDeserializer())
            .setDeserializerModifier(new TimeAsText()));
    strict.addHandler(new CollectingHandler());
    return strict.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }
}
