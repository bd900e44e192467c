package org.annum.metrics.sourcehealth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;

/** Use cases of looking after sources. */
@ApplicationScoped
class HealthService {
  private final HealthRepository health;

  HealthService(HealthRepository health) {
    this.health = health;
  }

  SourceHealth get(String source, Locale language) {
    return health
        .find(source, language)
        .orElseThrow(() -> Refusal.notFound("fact-source.not-found", source));
  }

  Page<SourceHealth> list(PageRequest page, Locale language) {
    return page.page(health.list(page, language), last -> List.of(last.source()));
  }
}
