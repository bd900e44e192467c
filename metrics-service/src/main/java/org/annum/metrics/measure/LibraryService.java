package org.annum.metrics.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.annum.kit.access.CurrentCaller;
import org.annum.kit.audit.Audit;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.MeasureLibrary;
import org.annum.metrics.measure.model.MeasurePolicy;

/** Changes of the library: each is one transaction that marks the months it makes stale. */
@ApplicationScoped
class LibraryService {
  private final MeasureStore store;
  private final MeasureRepository measures;
  private final ActivityTypeStore types;
  private final Recomputation recomputation;
  private final Audit audit;
  private final CurrentCaller caller;

  LibraryService(
      MeasureStore store,
      MeasureRepository measures,
      ActivityTypeStore types,
      Recomputation recomputation,
      Audit audit,
      CurrentCaller caller) {
    this.store = store;
    this.measures = measures;
    this.types = types;
    this.recomputation = recomputation;
    this.audit = audit;
    this.caller = caller;
  }

  /** Takes the shipped definitions over, but for those that people changed or deleted. */
  @Transactional
  void install(MeasureCatalogue catalogue) {
    store.lock();
    types.install(catalogue.activityTypes());
    MeasureLibrary before = measures.library();
    List<String> installed = store.install(catalogue.library());
    for (String code : installed) {
      MeasureDefinition measure = catalogue.library().find(code).orElseThrow();
      before
          .find(code)
          .filter(measure::figuresDifferFrom)
          .ifPresent(old -> mark(before, old, measures.library(), measure));
    }
  }

  @Transactional
  MeasureVersion create(MeasureDefinition measure) {
    store.lock();
    MeasureLibrary library = measures.library();
    check(library, measure);
    if (library.find(measure.code()).isPresent()) {
      throw Refusal.conflict("measure.exists", measure.code());
    }
    store.save(library, measure, true, MeasureVersion.Change.CREATED, caller.id());
    mark(library, measure, library, measure);
    return changed("measure.created", measure.code());
  }

  @Transactional
  Replaced replace(String code, ExpectedVersion expected, MeasureDefinition measure) {
    store.lock();
    MeasureVersion current = measures.find(code).orElseThrow(() -> notFound(code));
    expected.check(current.version());
    MeasureLibrary library = measures.library();
    if (!measure.code().equals(code)) {
      throw Refusal.invalid(Violation.of("/code", "measure.code-fixed", code));
    }
    check(library, measure);
    MeasureDefinition old = current.definition();
    if (measure.equals(old)) {
      return new Replaced(current, false);
    }
    boolean figures = measure.figuresDifferFrom(old);
    store.save(library, measure, figures, MeasureVersion.Change.CHANGED, caller.id());
    if (figures) {
      mark(library, old, library, measure);
    }
    return new Replaced(changed("measure.changed", code), figures);
  }

  /** The definition that is no more. */
  @Transactional
  MeasureDefinition delete(String code, ExpectedVersion expected) {
    store.lock();
    MeasureVersion current = measures.find(code).orElseThrow(() -> notFound(code));
    expected.check(current.version());
    MeasureLibrary library = measures.library();
    List<String> ratios = library.ratiosOf(code);
    if (!ratios.isEmpty()) {
      throw Refusal.conflict("measure.in-use", code, String.join(", ", ratios));
    }
    mark(library, current.definition(), library, current.definition());
    store.delete(code, caller.id());
    audit.record("measure.deleted", "measure", code, Map.of("version", current.version() + 1));
    return current.definition();
  }

  private MeasureVersion changed(String action, String code) {
    MeasureVersion saved = measures.find(code).orElseThrow();
    audit.record(action, "measure", code, Map.of("version", saved.version()));
    return saved;
  }

  private static void check(MeasureLibrary library, MeasureDefinition measure) {
    List<Violation> violations = MeasurePolicy.violations(library, measure);
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
  }

  private void mark(
      MeasureLibrary before, MeasureDefinition old, MeasureLibrary after, MeasureDefinition now) {
    Set<String> kinds = new HashSet<>();
    before.counted(old).map(MeasureDefinition::kind).filter(Objects::nonNull).forEach(kinds::add);
    after.counted(now).map(MeasureDefinition::kind).filter(Objects::nonNull).forEach(kinds::add);
    recomputation.mark(now.code(), after.factOf(now), kinds);
  }

  static Refusal notFound(String code) {
    return Refusal.notFound("measure.not-found", code);
  }

  /**
   * What a replacement led to.
   *
   * @param figures whether figures have to be computed again
   */
  record Replaced(MeasureVersion measure, boolean figures) {}
}
