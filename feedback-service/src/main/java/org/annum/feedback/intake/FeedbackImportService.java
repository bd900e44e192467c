package org.annum.feedback.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.annum.kit.audit.Audit;
import org.annum.kit.operation.Operation;
import org.annum.kit.operation.Operations;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Accepts files and finds who can read them. */
@ApplicationScoped
class FeedbackImportService {
  static final String KIND = "feedback-import";

  private final Map<String, ImportProfile> profiles;
  private final Operations operations;
  private final Audit audit;

  FeedbackImportService(Instance<ImportProfile> profiles, Operations operations, Audit audit) {
    this.profiles = profiles.stream().collect(Collectors.toMap(ImportProfile::name, p -> p));
    this.operations = operations;
    this.audit = audit;
  }

  Operation submit(@Nullable String key, Map<String, @Nullable String> asked, InputStream file) {
    Map<String, String> parameters = new LinkedHashMap<>();
    asked.forEach(
        (name, value) -> Optional.ofNullable(value).ifPresent(v -> parameters.put(name, v)));
    ImportProfile profile = profiles.get(parameters.getOrDefault(ImportParameters.PROFILE, ""));
    if (profile == null) {
      throw Refusal.invalid(
          Violation.of(
              ImportParameters.PROFILE,
              "import.unknown-profile",
              String.join(", ", new TreeSet<>(profiles.keySet()))));
    }
    profile.check(parameters);
    Operation operation = operations.submit(key, KIND, parameters, file);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                audit.record(
                    "feedback.import-submitted",
                    "operation",
                    operation.id().toString(),
                    Map.of(ImportParameters.PROFILE, profile.name())));
    return operation;
  }

  ImportProfile profile(@Nullable String name) {
    ImportProfile profile = name == null ? null : profiles.get(name);
    if (profile == null) {
      throw new IllegalStateException("an operation of a profile that this version has not");
    }
    return profile;
  }
}
