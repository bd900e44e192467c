package org.annum.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import java.io.IOException;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Notes what is wrong and lets the reading go on, so that one answer lists everything. */
final class CollectingHandler extends DeserializationProblemHandler {

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      JsonDeserializer<?> deserializer,
      Object beanOrClass,
      String propertyName)
      throws IOException {
    note(context, Violation.of(place(context, parser, propertyName), "value.unknown-field"));
    parser.skipChildren();
    return true;
  }

  /**
   * Unknown fields of a record are put aside and read from there when the rest is known. A list or
   * object that was put aside no longer knows its place, but the document does.
   */
  private static String place(
      DeserializationContext context, JsonParser parser, String propertyName) {
    JsonParser document = context.getParser();
    if (parser == document) {
      return Findings.pointer(parser);
    }
    JsonPointer here = document.getParsingContext().pathAsPointer();
    JsonPointer object = document.hasToken(JsonToken.END_OBJECT) ? here : here.head();
    return object.appendProperty(propertyName).toString();
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType targetType,
      JsonToken token,
      JsonParser parser,
      @Nullable String failureMessage)
      throws IOException {
    String pointer = Findings.pointer(parser);
    parser.skipChildren();
    return noted(context, pointer, targetType.getRawClass());
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> targetType, String value, String failureMessage) {
    String pointer = Findings.pointer(context.getParser());
    if (targetType != String.class) {
      return noted(context, pointer, targetType);
    }
    note(context, Violation.of(pointer, "value.control-character"));
    return null;
  }

  @Override
  public @Nullable Object handleWeirdKey(
      DeserializationContext context, Class<?> keyType, String value, String failureMessage) {
    return noted(context, Findings.pointer(context.getParser()), keyType);
  }

  @Override
  public @Nullable Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> targetType, Number value, String failureMessage) {
    String pointer = Findings.pointer(context.getParser());
    if (targetType.isEnum()) {
      return noted(context, pointer, targetType);
    }
    note(context, Violation.of(pointer, "value.out-of-range"));
    return Placeholders.of(targetType);
  }

  @Override
  public @Nullable Object handleInstantiationProblem(
      DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable cause) {
    String pointer = Findings.pointer(context.getParser());
    Findings findings = Findings.of(context);
    // A constructor that stumbles over a value already reported adds nothing.
    if (findings != null && !findings.concern(pointer)) {
      findings.addAll(BindingErrors.violations(cause, pointer));
    }
    return null;
  }

  @Override
  public JavaType handleUnknownTypeId(
      DeserializationContext context,
      JavaType baseType,
      String subTypeId,
      TypeIdResolver resolver,
      String failureMessage) {
    note(
        context,
        Violation.of(Findings.pointer(context.getParser()), "value.unknown-kind", subTypeId));
    return context.constructType(Void.class);
  }

  private static @Nullable Object noted(
      DeserializationContext context, String pointer, Class<?> targetType) {
    note(context, Expectations.violation(pointer, targetType));
    return Placeholders.of(targetType);
  }

  private static void note(DeserializationContext context, Violation violation) {
    Findings findings = Findings.of(context);
    if (findings == null) {
      throw new IllegalStateException("strict JSON is read with findings only");
    }
    findings.add(violation);
  }
}
