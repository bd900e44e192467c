package org.annum.kit.etag;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.annum.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The version a caller believes to change, from {@code If-Match}. Strong comparison: a weak tag
 * never matches. {@code *} matches whatever is there.
 */
public final class ExpectedVersion {
  private static final String ANY = "*";

  private final Set<String> tags;

  private ExpectedVersion(Set<String> tags) {
    this.tags = tags;
  }

  /** Reads the header; refuses a request without one (428). */
  public static ExpectedVersion parse(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Refusal.of(Refusal.Kind.PRECONDITION_REQUIRED, "version.required");
    }
    return new ExpectedVersion(
        Arrays.stream(ifMatch.split(","))
            .map(String::trim)
            .collect(Collectors.toUnmodifiableSet()));
  }

  public boolean matches(long actual) {
    return tags.contains(ANY) || tags.contains(ETags.tag(actual));
  }

  /** Refuses when somebody else has changed the thing since the caller read it (412). */
  public void check(long actual) {
    if (!matches(actual)) {
      throw Refusal.of(Refusal.Kind.STALE, "version.stale", ETags.tag(actual));
    }
  }
}
