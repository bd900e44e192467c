package org.annum.kit.json;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.annum.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters, so that a wrong one is a violation with its name. Without this the
 * framework answers 404, which is right for a path parameter only.
 */
@Provider
class QueryConverters implements ParamConverterProvider {
  private static final Map<Class<?>, Function<String, Object>> PARSERS =
      Map.ofEntries(
          Map.entry(Integer.class, Integer::valueOf),
          Map.entry(int.class, Integer::valueOf),
          Map.entry(Long.class, Long::valueOf),
          Map.entry(long.class, Long::valueOf),
          Map.entry(Boolean.class, QueryConverters::bool),
          Map.entry(boolean.class, QueryConverters::bool),
          Map.entry(BigDecimal.class, BigDecimal::new),
          Map.entry(UUID.class, UUID::fromString),
          Map.entry(LocalDate.class, LocalDate::parse),
          Map.entry(YearMonth.class, YearMonth::parse),
          Map.entry(Year.class, Year::parse),
          Map.entry(Instant.class, text -> OffsetDateTime.parse(text).toInstant()),
          Map.entry(OffsetDateTime.class, OffsetDateTime::parse));

  private final CurrentVertxRequest request;

  QueryConverters(CurrentVertxRequest request) {
    this.request = request;
  }

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    boolean isQuery =
        Arrays.stream(annotations).anyMatch(a -> a instanceof QueryParam || a instanceof RestQuery);
    Function<String, Object> parser = parser(rawType);
    return isQuery && parser != null ? new Converter<>(rawType, parser) : null;
  }

  private static @Nullable Function<String, Object> parser(Class<?> type) {
    return type.isEnum() ? text -> constant(type, text) : PARSERS.get(type);
  }

  private static Object constant(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such constant"));
  }

  private static boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private final class Converter<T> implements ParamConverter<T> {
    private final Class<T> type;
    private final Function<String, Object> parser;

    Converter(Class<T> type, Function<String, Object> parser) {
      this.type = type;
      this.parser = parser;
    }

    @Override
    @SuppressWarnings("unchecked") // Class.cast refuses the wrapper of a primitive type.
    public T fromString(String text) {
      try {
        return (T) parser.apply(text);
      } catch (RuntimeException unreadable) {
        throw Refusal.invalid(Expectations.violation(name(text), type));
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }

    /** The annotation may leave the name to the Java parameter, so it is found by the value. */
    private String name(String text) {
      return request.getCurrent().queryParams().entries().stream()
          .filter(entry -> entry.getValue().equals(text))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse("");
    }
  }
}
