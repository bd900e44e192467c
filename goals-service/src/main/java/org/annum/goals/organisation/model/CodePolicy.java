package org.annum.goals.organisation.model;

import java.util.List;
import java.util.regex.Pattern;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The form of the code of a team or a position: up to 100 characters of any script, since many
 * systems only have the name. No slash, because it stands in paths.
 */
public final class CodePolicy {
  private static final Pattern FORM =
      Pattern.compile("(?!\\.{1,2}$)[^\\s/\\p{Cntrl}](?:[^/\\p{Cntrl}]{0,98}[^\\s/\\p{Cntrl}])?");

  private CodePolicy() {}

  public static List<Violation> violations(String pointer, @Nullable String code) {
    if (code == null || code.isBlank()) {
      return List.of(Violation.of(pointer, "value.required"));
    }
    return FORM.matcher(code).matches()
        ? List.of()
        : List.of(Violation.of(pointer, "organisation.bad-code"));
  }
}
