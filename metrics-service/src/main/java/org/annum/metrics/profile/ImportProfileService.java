package org.annum.metrics.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annum.kit.access.CurrentCaller;
import org.annum.kit.audit.Audit;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.idempotency.Idempotency;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.measure.Measures;
import org.annum.metrics.profile.model.ImportProfile;
import org.annum.metrics.profile.model.ImportProfilePolicy;
import org.annum.metrics.profile.model.ProfileDraft;
import org.jspecify.annotations.Nullable;

/** Use cases of import profiles. */
@ApplicationScoped
class ImportProfileService {
  private final ImportProfileStore store;
  private final ShippedProfiles shipped;
  private final Measures measures;
  private final Idempotency idempotency;
  private final Audit audit;
  private final CurrentCaller caller;

  ImportProfileService(
      ImportProfileStore store,
      ShippedProfiles shipped,
      Measures measures,
      Idempotency idempotency,
      Audit audit,
      CurrentCaller caller) {
    this.store = store;
    this.shipped = shipped;
    this.measures = measures;
    this.idempotency = idempotency;
    this.audit = audit;
    this.caller = caller;
  }

  Page<ImportProfileResponse> list(PageRequest page) {
    String after = page.isFirst() ? "" : String.valueOf(page.after(0));
    List<KeptProfile> own = store.page(after, page.fetchSize());
    Set<String> codes = own.stream().map(ImportProfiles::code).collect(Collectors.toSet());
    Predicate<KeptProfile> shown =
        kept ->
            ImportProfiles.code(kept).compareTo(after) > 0
                && !codes.contains(ImportProfiles.code(kept));
    List<ImportProfileResponse> items =
        Stream.concat(own.stream(), shipped.all().stream().filter(shown))
            .sorted(Comparator.comparing(ImportProfiles::code))
            .limit(page.fetchSize())
            .map(ImportProfileResponse::from)
            .toList();
    return page.page(items, last -> List.of(last.code()));
  }

  ImportProfileResponse get(String code) {
    return ImportProfileResponse.from(
        store.find(code).or(() -> shipped.find(code)).orElseThrow(() -> notFound(code)));
  }

  @Transactional
  ImportProfileResponse create(ImportProfileRequest request, @Nullable String idempotencyKey) {
    ImportProfile profile = checked(request);
    return idempotency.once(
        idempotencyKey, request, ImportProfileResponse.class, () -> create(profile));
  }

  private ImportProfileResponse create(ImportProfile profile) {
    store.lock(profile.code());
    if (store.find(profile.code()).or(() -> shipped.find(profile.code())).isPresent()) {
      throw Refusal.conflict("import-profile.exists", profile.code());
    }
    return save("import-profile.created", profile);
  }

  @Transactional
  ImportProfileResponse replace(
      String code, ExpectedVersion expected, ImportProfileRequest request) {
    requireOwn(code, expected);
    ImportProfile profile = checked(request);
    if (!profile.code().equals(code)) {
      throw Refusal.invalid(Violation.of("/code", "import-profile.code-fixed", code));
    }
    return save("import-profile.changed", profile);
  }

  @Transactional
  void delete(String code, ExpectedVersion expected) {
    requireOwn(code, expected);
    store.add(code, null, caller.id());
    audit.record("import-profile.deleted", "import-profile", code, Map.of());
  }

  private void requireOwn(String code, ExpectedVersion expected) {
    store.lock(code);
    KeptProfile kept = store.find(code).orElseThrow(() -> notOwn(code));
    expected.check(kept.version());
  }

  private Refusal notOwn(String code) {
    return shipped.find(code).isPresent()
        ? Refusal.conflict("import-profile.shipped", code)
        : notFound(code);
  }

  private ImportProfile checked(ImportProfileRequest request) {
    ProfileDraft draft = request.draft();
    List<Violation> violations = ImportProfilePolicy.violations(draft, measures.activityTypes());
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
    return ImportProfilePolicy.profile(draft);
  }

  private ImportProfileResponse save(String action, ImportProfile profile) {
    long version = store.add(profile.code(), profile, caller.id());
    audit.record(action, "import-profile", profile.code(), Map.of("version", version));
    return ImportProfileResponse.from(new KeptProfile(profile, false, version));
  }

  private static Refusal notFound(String code) {
    return Refusal.notFound("import-profile.not-found", code);
  }
}
