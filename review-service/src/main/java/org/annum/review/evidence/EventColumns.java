package org.annum.review.evidence;

import java.util.Arrays;
import java.util.List;
import org.annum.kit.consumer.IncomingEvent;
import org.jdbi.v3.core.statement.SqlStatement;

/** The columns every view takes from its events: key, version and body. */
record EventColumns(List<String> keys, List<Long> versions, List<String> docs) {

  static EventColumns of(List<IncomingEvent> events) {
    return new EventColumns(
        events.stream().map(IncomingEvent::key).toList(),
        events.stream().map(IncomingEvent::version).toList(),
        // A deletion has no body, and List.of takes no null.
        Arrays.asList(events.stream().map(IncomingEvent::body).toArray(String[]::new)));
  }

  <S extends SqlStatement<S>> S bindTo(S statement) {
    return statement
        .bindArray("keys", String.class, keys)
        .bindArray("versions", Long.class, versions)
        .bindArray("docs", String.class, docs);
  }
}
