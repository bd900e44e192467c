package org.annum.goals.people;

import org.jspecify.annotations.Nullable;

record EmployeeFilter(
    @Nullable String team,
    @Nullable String managerId,
    @Nullable String position,
    @Nullable String text) {

  /** For {@code ilike}: the text anywhere in the name; null when there is none. */
  @Nullable String namePattern() {
    return text == null ? null : "%" + escaped(text) + "%";
  }

  /** For {@code like}: ids that begin with the text. */
  @Nullable String idPattern() {
    return text == null ? null : escaped(text) + "%";
  }

  boolean isByAssignment() {
    return team != null || managerId != null || position != null;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
