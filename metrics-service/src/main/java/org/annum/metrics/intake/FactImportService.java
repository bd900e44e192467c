package org.annum.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.kit.audit.Audit;
import org.annum.kit.operation.Operation;
import org.annum.kit.operation.Operations;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Use cases of file imports. */
@ApplicationScoped
class FactImportService {
  private final ImportProfiles profiles;
  private final Operations operations;
  private final Audit audit;

  FactImportService(ImportProfiles profiles, Operations operations, Audit audit) {
    this.profiles = profiles;
    this.operations = operations;
    this.audit = audit;
  }

  @Transactional
  Operation submit(
      @Nullable String idempotencyKey,
      @Nullable String profile,
      @Nullable String source,
      InputStream file) {
    check(profile, source);
    Map<String, String> parameters = new HashMap<>();
    parameters.put(FactImportWorker.PROFILE, profile);
    if (source != null) {
      parameters.put(FactImportWorker.SOURCE, source);
    }
    Operation operation =
        operations.submit(idempotencyKey, FactImportWorker.KIND, parameters, file);
    audit.record("facts.import-submitted", "operation", operation.id().toString(), parameters);
    return operation;
  }

  List<ImportProfileResponse> profiles() {
    return profiles.all().stream().map(ImportProfileResponse::from).toList();
  }

  private void check(@Nullable String profile, @Nullable String source) {
    if (profile == null || profiles.find(profile).isEmpty()) {
      throw Refusal.invalid(Violation.of("profile", "import.profile-unknown", profiles.codes()));
    }
    if (source != null && !FactFields.isSource(source)) {
      throw Refusal.invalid(Violation.of("source", "fact.source-unusable"));
    }
  }
}
