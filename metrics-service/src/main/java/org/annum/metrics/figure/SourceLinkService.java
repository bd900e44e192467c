package org.annum.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.annum.kit.audit.Audit;
import org.annum.kit.paging.Page;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.figure.model.LinkTemplate;

/** Use cases of who says where the records of a source are shown. */
@ApplicationScoped
class SourceLinkService {
  private static final String SUBJECT = "source-link";
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

  private final SourceLinkRepository links;
  private final SourceLinkStore store;
  private final Audit audit;

  SourceLinkService(SourceLinkRepository links, SourceLinkStore store, Audit audit) {
    this.links = links;
    this.store = store;
    this.audit = audit;
  }

  Page<SourceLink> list() {
    return new Page<>(links.list(), null);
  }

  @Transactional
  SourceLink save(String source, String urlTemplate) {
    List<Violation> violations = new ArrayList<>();
    if (!SOURCE.matcher(source).matches()) {
      violations.add(Violation.of("source", "fact.source-unusable"));
    }
    if (!LinkTemplate.isUsable(urlTemplate)) {
      violations.add(Violation.of("/urlTemplate", "source-link.template-unusable"));
    }
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
    SourceLink link = new SourceLink(source, urlTemplate);
    store.save(link);
    audit.record("source-link.saved", SUBJECT, source, Map.of());
    return link;
  }

  @Transactional
  void remove(String source) {
    if (!store.remove(source)) {
      throw Refusal.notFound("source-link.not-found", source);
    }
    audit.record("source-link.removed", SUBJECT, source, Map.of());
  }
}
