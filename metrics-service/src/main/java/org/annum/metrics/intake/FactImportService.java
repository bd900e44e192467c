package org.annum.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.annum.kit.audit.Audit;
import org.annum.kit.operation.Operation;
import org.annum.kit.operation.Operations;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.profile.ImportProfiles;
import org.annum.metrics.profile.KeptProfile;
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

  /**
   * Takes a file.
   *
   * @param contentType what the sender calls the body; only a form is told apart by it
   */
  Operation submit(
      @Nullable String idempotencyKey,
      FactImportOptions options,
      @Nullable String contentType,
      InputStream file) {
    requireFile(contentType);
    Map<String, String> parameters = parameters(options);
    return operations.submit(
        idempotencyKey,
        FactImportWorker.KIND,
        parameters,
        file,
        operation ->
            audit.record(
                "facts.import-submitted", "operation", operation.id().toString(), parameters));
  }

  private Map<String, String> parameters(FactImportOptions options) {
    List<Violation> violations = new ArrayList<>();
    Map<String, String> parameters = new HashMap<>();
    Optional<KeptProfile> profile = Optional.ofNullable(options.profile()).flatMap(profiles::find);
    profile.ifPresentOrElse(
        kept -> parameters.putAll(profileParameters(kept)),
        () -> violations.add(Violation.of("profile", "import.profile-unknown")));
    String source = options.source();
    if (source != null && !FactFields.isSource(source)) {
      violations.add(Violation.of("source", "fact.source-unusable"));
    } else if (source != null) {
      parameters.put(FactImportWorker.SOURCE, source);
    }
    if (options.validateOnly()) {
      parameters.put(FactImportWorker.VALIDATE_ONLY, "true");
    }
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
    return parameters;
  }

  private static Map<String, String> profileParameters(KeptProfile kept) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put(FactImportWorker.PROFILE, kept.profile().code());
    if (!kept.shipped()) {
      parameters.put(FactImportWorker.VERSION, String.valueOf(kept.version()));
    }
    return parameters;
  }

  /** Browsers and many tools wrap a file into a form, which no table is. */
  private static void requireFile(@Nullable String contentType) {
    if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      throw Refusal.of(Refusal.Kind.UNSUPPORTED, "import.body-is-form");
    }
  }
}
