package org.annum.metrics.profile.model;

import java.util.List;

/**
 * A field of a fact as a file can fill it.
 *
 * @param codes what it may hold; empty when that is not one of a few
 * @param parts of what the items of a list consist
 */
public record FactField(
    String name, Type type, boolean required, List<String> codes, List<String> parts) {

  /** What a text must be to be read. */
  public enum Type {
    TEXT,
    TIME,
    DAY,
    /** A time, or a day or month that stands for its beginning. */
    START,
    NUMBER,
    FLAG,
    LIST
  }

  static FactField required(String name, Type type, String... codes) {
    return new FactField(name, type, true, List.of(codes), List.of());
  }

  static FactField optional(String name, Type type) {
    return new FactField(name, type, false, List.of(), List.of());
  }

  static FactField list(String name, String... parts) {
    return new FactField(name, Type.LIST, false, List.of(), List.of(parts));
  }

  public boolean isDate() {
    return type == Type.TIME || type == Type.DAY || type == Type.START;
  }
}
