package org.annum.goals.people;

import java.time.LocalDate;

/**
 * Whom a caller may see: the parameters of the object rule in the SQL predicates.
 *
 * @param everybody a permission covers all people; otherwise the caller and those below them
 * @param day the day whose reporting line counts
 */
public record Sight(String callerId, boolean everybody, LocalDate day) {}
