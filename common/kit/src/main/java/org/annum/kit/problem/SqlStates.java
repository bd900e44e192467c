package org.annum.kit.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's error codes come to: what a client can cause is the client's, what passes is
 * worth another try, everything else is our bug.
 */
final class SqlStates {
  private static final int SOON = 1;
  private static final int LATER = 5;
  private static final Outcome AWAY = Outcome.unavailable("server.database-away", LATER);

  private record Rule(String statePrefix, Outcome outcome) {}

  /** The first rule whose prefix fits decides. */
  private static final List<Rule> RULES =
      List.of(
          new Rule("23505", Outcome.of(409, "conflict.already-exists")),
          new Rule("23503", Outcome.of(409, "conflict.reference")),
          new Rule("23P01", Outcome.of(409, "conflict.overlap")),
          new Rule("23502", Outcome.of(422, "request.not-storable")),
          new Rule("23514", Outcome.of(422, "request.not-storable")),
          new Rule("22", Outcome.of(422, "request.not-storable")),
          new Rule("40001", Outcome.unavailable("server.contention", SOON)),
          new Rule("40P01", Outcome.unavailable("server.contention", SOON)),
          new Rule("55P03", Outcome.unavailable("server.contention", SOON)),
          new Rule("57014", Outcome.unavailable("server.too-slow", LATER)),
          new Rule("57P", AWAY),
          new Rule("53", AWAY),
          new Rule("08", AWAY));

  private SqlStates() {}

  /** Empty for a state that only our own mistake explains. */
  static Optional<Outcome> outcome(SQLException e) {
    String state = e.getSQLState();
    return state == null ? poolTrouble(e) : find(state);
  }

  private static Optional<Outcome> find(String state) {
    return RULES.stream()
        .filter(rule -> state.startsWith(rule.statePrefix()))
        .map(Rule::outcome)
        .findFirst();
  }

  // The connection pool's own exceptions have no state, only a message.
  private static Optional<Outcome> poolTrouble(SQLException e) {
    @Nullable String message = e.getMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains("acquisition timeout")
        ? Optional.of(AWAY)
        : Optional.empty();
  }
}
