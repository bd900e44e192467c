package org.annum.metrics.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.annum.metrics.intake.model.Numbers;
import org.annum.metrics.intake.model.Reading;

/**
 * The fields of one fact, read with their types, whatever they come from. What is wrong is noted
 * and a placeholder returned, so that one pass finds everything; a fact read from fields with
 * refusals is thrown away.
 */
public final class FactFields {
  private static final int ID_LENGTH = 64;
  private static final int EXTERNAL_ID_LENGTH = 128;
  private static final int SOURCE_LENGTH = 40;
  private static final Map<String, Boolean> FLAGS =
      Map.ofEntries(
          Map.entry("true", true),
          Map.entry("yes", true),
          Map.entry("y", true),
          Map.entry("1", true),
          Map.entry("是", true),
          Map.entry("false", false),
          Map.entry("no", false),
          Map.entry("n", false),
          Map.entry("0", false),
          Map.entry("否", false));

  private final FieldSource source;
  private final Refusals refusals;
  private final List<String> asked = new ArrayList<>();

  FactFields(FieldSource source, Refusals refusals) {
    this.source = source;
    this.refusals = refusals;
  }

  /** Name of the system a fact comes from; part of its identity. */
  static boolean isSource(String text) {
    boolean usable =
        !text.isEmpty() && text.length() <= SOURCE_LENGTH && isLowerOrDigit(text.charAt(0));
    for (int i = 1; usable && i < text.length(); i++) {
      char c = text.charAt(i);
      usable = isLowerOrDigit(c) || c == '.' || c == '_' || c == '-';
    }
    return usable;
  }

  private static boolean isLowerOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** What identifies the fact. */
  public FactKey key() {
    String system = required("source", FieldSource.Type.TEXT);
    if (!system.isEmpty() && !isSource(system)) {
      refuse("source", "fact.source-unusable");
    }
    return new FactKey(system, text("externalId", EXTERNAL_ID_LENGTH));
  }

  /** Id of a person; whether there is such a person is checked later, for many facts at once. */
  public String person(String field) {
    return text(field, ID_LENGTH);
  }

  public Optional<String> optionalPerson(String field) {
    return optionalText(field, ID_LENGTH);
  }

  public String text(String field, int maxLength) {
    return checked(field, required(field, FieldSource.Type.TEXT), maxLength);
  }

  public Optional<String> optionalText(String field, int maxLength) {
    return value(field, FieldSource.Type.TEXT).map(text -> checked(field, text, maxLength));
  }

  /** A time of day on a day. */
  public Instant instant(String field) {
    return optionalInstant(field).orElseGet(() -> missing(field, Instant.EPOCH));
  }

  public Optional<Instant> optionalInstant(String field) {
    return read(field, FieldSource.Type.TEXT, source.times()::instant);
  }

  /** A time, or a day or month that stands for its beginning. */
  public Instant start(String field) {
    Optional<Instant> start = read(field, FieldSource.Type.TEXT, source.times()::start);
    return start.orElseGet(() -> missing(field, Instant.EPOCH));
  }

  public LocalDate date(String field) {
    return optionalDate(field).orElseGet(() -> missing(field, LocalDate.EPOCH));
  }

  public Optional<LocalDate> optionalDate(String field) {
    return read(field, FieldSource.Type.TEXT, source.times()::date);
  }

  public BigDecimal decimal(String field) {
    return optionalDecimal(field).orElseGet(() -> missing(field, BigDecimal.ONE));
  }

  public Optional<BigDecimal> optionalDecimal(String field) {
    return read(field, FieldSource.Type.NUMBER, Numbers::decimal);
  }

  public Optional<Boolean> optionalFlag(String field) {
    return value(field, FieldSource.Type.FLAG)
        .map(text -> FLAGS.get(text.toLowerCase(Locale.ROOT)))
        .or(() -> refuseUnless(field, FieldSource.Type.FLAG, "fact.flag-unreadable"));
  }

  /** One of an enum's names, whatever its case. */
  public <E extends Enum<E>> E oneOf(String field, Class<E> type) {
    E[] values = type.getEnumConstants();
    String text = required(field, FieldSource.Type.TEXT);
    for (E value : values) {
      if (value.name().equalsIgnoreCase(text)) {
        return value;
      }
    }
    if (!text.isEmpty()) {
      refuse(
          field,
          "fact.value-unknown",
          words(field, Arrays.stream(values).map(Enum::name).toList()));
    }
    return values[0];
  }

  /** One of the given codes. */
  public String oneOf(String field, Set<String> codes) {
    String text = required(field, FieldSource.Type.TEXT);
    if (!text.isEmpty() && !codes.contains(text)) {
      refuse(field, "fact.value-unknown", words(field, codes.stream().sorted().toList()));
    }
    return text;
  }

  /** The objects of a list. */
  public List<FactFields> list(String field) {
    asked.add(field);
    return source.parts(field, refusals).stream()
        .map(part -> new FactFields(part, refusals))
        .toList();
  }

  /** Notes that a field which is optional by itself is missing here. */
  public void missing(String field) {
    missing(field, field);
  }

  public void refuse(String field, String code, Object... arguments) {
    refusals.add(source.pointer(field), code, arguments);
  }

  /** Call it when everything was read: notes the fields that nobody asked for. */
  public void finish() {
    source.refuseOthers(asked, refusals);
  }

  private <T> Optional<T> read(
      String field, FieldSource.Type type, Function<String, Reading<T>> reader) {
    Optional<Reading<T>> reading = value(field, type).map(reader);
    reading.map(Reading::problem).ifPresent(problem -> refuse(field, problem));
    return reading.map(Reading::value);
  }

  private Optional<Boolean> refuseUnless(String field, FieldSource.Type type, String code) {
    value(field, type).ifPresent(unreadable -> refuse(field, code));
    return Optional.empty();
  }

  private Optional<String> value(String field, FieldSource.Type type) {
    asked.add(field);
    return Optional.ofNullable(source.value(field, type, refusals));
  }

  private String required(String field, FieldSource.Type type) {
    return value(field, type).orElseGet(() -> missing(field, ""));
  }

  /** Notes that a field is missing, unless it is there and something else is wrong with it. */
  private <T> T missing(String field, T placeholder) {
    String pointer = source.pointer(field);
    if (refusals.all().stream().noneMatch(refusal -> refusal.pointer().equals(pointer))) {
      refusals.add(pointer, "fact.value-missing");
    }
    return placeholder;
  }

  private String checked(String field, String text, int maxLength) {
    if (text.length() > maxLength) {
      refuse(field, "fact.text-too-long", String.valueOf(maxLength));
    }
    if (hasControlCharacter(text)) {
      refuse(field, "fact.text-control-character");
    }
    return text;
  }

  private static boolean hasControlCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private String words(String field, List<String> codes) {
    return String.join(", ", source.words(field, codes));
  }
}
