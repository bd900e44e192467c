package org.annum.feedback.access;

import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What a caller may see: the parameters of the object rule in the SQL predicates. Everybody sees
 * what is said about themselves and about those below them at that time.
 *
 * @param everybody a permission covers all people
 * @param texts a permission covers the free text of all people, which {@code everybody} does not
 */
public record Sight(String callerId, boolean everybody, boolean texts) {

  public <S extends SqlStatement<S>> S bindTo(S statement) {
    return statement.bind("caller", callerId).bind("everybody", everybody).bind("texts", texts);
  }
}
