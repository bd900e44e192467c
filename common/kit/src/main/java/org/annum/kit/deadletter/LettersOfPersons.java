package org.annum.kit.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.erasure.PersonalRecords;
import org.annum.kit.event.EventJson;
import org.jdbi.v3.core.Jdbi;

/** Dead letters that name the person by id, in their key or in a text of their body. */
@ApplicationScoped
class LettersOfPersons implements PersonalRecords {
  private static final String ERASE =
      """
      delete from event_dead_letter
       where message_key = :id or starts_with(message_key, :id || ':')
          or position(convert_to(:text, 'UTF8') in payload) > 0
      """;

  private final Jdbi jdbi;

  LettersOfPersons(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public String kind() {
    return "dead-letters";
  }

  @Override
  public long erase(String personId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(ERASE)
                .bind("id", personId)
                .bind("text", EventJson.write(personId))
                .execute());
  }
}
