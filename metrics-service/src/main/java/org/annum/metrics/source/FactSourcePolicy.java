package org.annum.metrics.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.connector.SourceSettings;

/** What a source must be like; everything that is wrong is found at once. */
@ApplicationScoped
class FactSourcePolicy {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

  /** Names of sub-resources of the collection. */
  private static final Set<String> RESERVED = Set.of("health");

  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final int MOST_REQUESTS = 60_000;

  private final Connectors connectors;

  FactSourcePolicy(Connectors connectors) {
    this.connectors = connectors;
  }

  void require(CreateFactSourceRequest request) {
    List<Violation> violations = violations(request.source());
    if (!NAME.matcher(request.name()).matches()) {
      violations.add(Violation.of("/name", "fact.source-unusable"));
    }
    if (RESERVED.contains(request.name())) {
      violations.add(Violation.of("/name", "fact-source.name-reserved"));
    }
    refuse(violations);
  }

  void require(FactSourceRequest request, FactSource before) {
    List<Violation> violations = violations(request);
    if (!request.kind().equals(before.kind())) {
      violations.add(Violation.of("/kind", "fact-source.kind-fixed", before.kind()));
    }
    refuse(violations);
  }

  private List<Violation> violations(FactSourceRequest request) {
    List<Violation> violations = new ArrayList<>(settings(request));
    if (request.every().compareTo(SHORTEST) < 0 || request.every().compareTo(LONGEST) > 0) {
      violations.add(Violation.of("/every", "source.value-out-of-range", SHORTEST, LONGEST));
    }
    Integer requests = request.requestsPerMinute();
    if (requests != null && (requests < 1 || requests > MOST_REQUESTS)) {
      violations.add(
          Violation.of("/requestsPerMinute", "source.value-out-of-range", 1, MOST_REQUESTS));
    }
    return violations;
  }

  private List<Violation> settings(FactSourceRequest request) {
    if (!request.settings().isObject()) {
      return List.of(Violation.of("/settings", "source.type-wrong", "object"));
    }
    SourceSettings settings = SourceSettings.of(request.settings(), "/settings");
    return connectors
        .find(request.kind())
        .map(
            connector -> {
              connector.check(settings);
              return settings.violations();
            })
        .orElseGet(() -> List.of(Violation.of("/kind", "source.value-unknown", kinds())));
  }

  private String kinds() {
    return connectors.kinds().stream().sorted().collect(Collectors.joining(", "));
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
  }
}
