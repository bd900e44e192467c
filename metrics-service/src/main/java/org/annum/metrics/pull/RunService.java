package org.annum.metrics.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.annum.kit.audit.Audit;
import org.annum.kit.id.Ids;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.metrics.people.ReadAudit;
import org.annum.metrics.source.FactSources;

/** Use cases of looking at runs and asking for them. */
@ApplicationScoped
class RunService {
  private static final String SUBJECT = "fact-source";

  private final FactSources sources;
  private final RunStore store;
  private final RejectionStore rejections;
  private final RunRepository runs;
  private final Audit audit;
  private final ReadAudit reads;

  RunService(
      FactSources sources,
      RunStore store,
      RejectionStore rejections,
      RunRepository runs,
      Audit audit,
      ReadAudit reads) {
    this.sources = sources;
    this.store = store;
    this.rejections = rejections;
    this.runs = runs;
    this.audit = audit;
    this.reads = reads;
  }

  /** Pulls the source once, also one that is disabled or was refused. */
  @Transactional
  SourceRun request(String source, Locale language) {
    sources.require(source);
    UUID id = store.request(source, Ids.next());
    audit.record("fact-source.run-requested", SUBJECT, source, Map.of("run", id));
    return get(source, id, language);
  }

  SourceRun get(String source, UUID id, Locale language) {
    sources.require(source);
    return runs.find(source, id, language)
        .orElseThrow(() -> Refusal.notFound("fact-source.run-not-found", id));
  }

  Page<SourceRun> list(String source, PageRequest page, Locale language) {
    sources.require(source);
    return page.page(runs.list(source, page, language), last -> List.of(last.runId()));
  }

  Page<SourceRejection> rejections(
      String source, RejectionFilter filter, PageRequest page, Locale language) {
    sources.require(source);
    reads.person(null);
    return page.page(
        runs.rejections(source, filter, page, language), last -> List.of(last.rejectionId()));
  }

  @Transactional
  void dismiss(String source, long rejectionId) {
    sources.require(source);
    if (!rejections.dismiss(source, rejectionId)) {
      throw Refusal.notFound("fact-source.rejection-not-found", rejectionId);
    }
    audit.record(
        "fact-source.rejection-dismissed", SUBJECT, source, Map.of("rejection", rejectionId));
  }

  @Transactional
  void forgetCursor(String source) {
    sources.require(source);
    store.forgetCursor(source);
    audit.record("fact-source.cursor-forgotten", SUBJECT, source, Map.of());
  }
}
