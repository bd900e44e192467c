package org.annum.kit.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What to say when a value is not of the type that is expected. */
public final class Expectations {
  private static final Map<Class<?>, String> CODES =
      Map.ofEntries(
          Map.entry(String.class, "value.not-a-text"),
          Map.entry(Boolean.class, "value.not-a-boolean"),
          Map.entry(boolean.class, "value.not-a-boolean"),
          Map.entry(Integer.class, "value.not-an-integer"),
          Map.entry(int.class, "value.not-an-integer"),
          Map.entry(Long.class, "value.not-an-integer"),
          Map.entry(long.class, "value.not-an-integer"),
          Map.entry(BigInteger.class, "value.not-an-integer"),
          Map.entry(BigDecimal.class, "value.not-a-number"),
          Map.entry(LocalDate.class, "value.not-a-date"),
          Map.entry(YearMonth.class, "value.not-a-month"),
          Map.entry(Year.class, "value.not-a-year"),
          Map.entry(Instant.class, "value.not-a-time"),
          Map.entry(OffsetDateTime.class, "value.not-a-time"),
          Map.entry(UUID.class, "value.not-a-uuid"));

  private Expectations() {}

  /** The violation of a value that is not a {@code type}. */
  public static Violation violation(String pointer, @Nullable Class<?> type) {
    if (type == null) {
      return Violation.of(pointer, "value.invalid");
    }
    if (type.isEnum()) {
      String values =
          Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.joining(", "));
      return Violation.of(pointer, "value.not-one-of", values);
    }
    return Violation.of(pointer, CODES.getOrDefault(type, structure(type)));
  }

  private static String structure(Class<?> type) {
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "value.not-a-list";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type)
        ? "value.not-an-object"
        : "value.invalid";
  }
}
