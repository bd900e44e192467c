package org.annum.metrics.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other features ask about profiles. One that people made goes before a shipped one. */
@ApplicationScoped
public class ImportProfiles {
  /** More would be guessed among by no one. */
  private static final int MOST = 1_000;

  private final ImportProfileStore store;
  private final ShippedProfiles shipped;

  ImportProfiles(ImportProfileStore store, ShippedProfiles shipped) {
    this.store = store;
    this.shipped = shipped;
  }

  public Optional<KeptProfile> find(String code) {
    return store.find(code).or(() -> shipped.find(code));
  }

  /**
   * The profile as it was, whatever became of it since.
   *
   * @param version null for a shipped one
   */
  public Optional<KeptProfile> find(String code, @Nullable Long version) {
    return version == null ? shipped.find(code) : store.find(code, version);
  }

  public List<KeptProfile> all() {
    List<KeptProfile> all = new ArrayList<>(store.page("", MOST));
    shipped.all().stream()
        .filter(kept -> all.stream().noneMatch(own -> code(own).equals(code(kept))))
        .toList()
        .forEach(all::add);
    return all;
  }

  static String code(KeptProfile kept) {
    return kept.profile().code();
  }
}
