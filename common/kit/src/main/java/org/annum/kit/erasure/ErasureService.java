package org.annum.kit.erasure;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.annum.kit.audit.Audit;
import org.annum.kit.erasure.Erasure.ErasedRecords;
import org.annum.kit.problem.Refusal;

/** Removes everything about a person at once, or nothing. */
@ApplicationScoped
class ErasureService {
  private final List<PersonalRecords> kinds;
  private final List<KnownPersons> persons;
  private final Audit audit;

  ErasureService(@All List<PersonalRecords> kinds, @All List<KnownPersons> persons, Audit audit) {
    this.kinds =
        kinds.stream()
            .sorted(
                Comparator.comparingInt(PersonalRecords::order)
                    .thenComparing(PersonalRecords::kind))
            .toList();
    this.persons = persons;
    this.audit = audit;
  }

  @Transactional
  Erasure erase(String personId) {
    if (persons.stream().anyMatch(known -> known.isKnown(personId))) {
      throw Refusal.conflict("erasure.person-known", personId);
    }
    List<ErasedRecords> records =
        kinds.stream().map(kind -> new ErasedRecords(kind.kind(), kind.erase(personId))).toList();
    audit.record("person.erased", "person", personId, counts(records));
    return new Erasure(personId, records);
  }

  private static Map<String, Long> counts(List<ErasedRecords> records) {
    return records.stream().collect(Collectors.toMap(ErasedRecords::kind, ErasedRecords::count));
  }
}
