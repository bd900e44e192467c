package org.annum.feedback.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of a sent record. */
public final class FieldCheck {
  private static final int ID_LENGTH = 200;
  private static final int PERSON_LENGTH = 64;
  private static final int LABEL_LENGTH = 200;
  private static final int TEXT_LENGTH = 8_000;

  private final List<Violation> violations = new ArrayList<>();

  /** Source and external id, by which a record is known. */
  public FieldCheck identity(SentRecord sent) {
    return required("/source", sent.source(), ID_LENGTH)
        .required("/externalId", sent.externalId(), ID_LENGTH);
  }

  public FieldCheck person(String pointer, @Nullable String id) {
    return required(pointer, id, PERSON_LENGTH);
  }

  public FieldCheck present(String pointer, @Nullable Object value) {
    return value == null ? add(Violation.of(pointer, "record.required")) : this;
  }

  /** A name, an id of another system: short, may be absent. */
  public FieldCheck label(String pointer, @Nullable String value) {
    return optional(pointer, value, LABEL_LENGTH);
  }

  /** Free text; may be absent. */
  public FieldCheck text(String pointer, @Nullable String value) {
    return optional(pointer, value, TEXT_LENGTH);
  }

  /** One of some words. */
  public FieldCheck oneOf(String pointer, @Nullable String value, Set<String> words) {
    if (value == null || value.isBlank()) {
      return add(Violation.of(pointer, "record.required"));
    }
    return words.contains(value)
        ? this
        : add(
            Violation.of(pointer, "record.unknown-word", String.join(", ", new TreeSet<>(words))));
  }

  public FieldCheck add(Violation violation) {
    violations.add(violation);
    return this;
  }

  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  private FieldCheck required(String pointer, @Nullable String value, int length) {
    return value == null || value.isBlank()
        ? add(Violation.of(pointer, "record.required"))
        : optional(pointer, value, length);
  }

  private FieldCheck optional(String pointer, @Nullable String value, int length) {
    return value != null && value.length() > length
        ? add(Violation.of(pointer, "record.too-long", length))
        : this;
  }
}
