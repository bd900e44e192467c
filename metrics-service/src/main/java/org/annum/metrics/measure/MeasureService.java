package org.annum.metrics.measure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.idempotency.Idempotency;
import org.annum.kit.operation.Operation;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.MeasureLibrary;
import org.jspecify.annotations.Nullable;

/** Use cases of the measure library; the figures follow a change in an operation. */
@ApplicationScoped
class MeasureService {
  /** Before anything that takes facts in. */
  private static final int FIRST = 100;

  private final MeasureCatalogue catalogue;
  private final LibraryService library;
  private final LibraryCache cache;
  private final MeasureRepository measures;
  private final Recomputation recomputation;
  private final Idempotency idempotency;

  MeasureService(
      MeasureCatalogue catalogue,
      LibraryService library,
      LibraryCache cache,
      MeasureRepository measures,
      Recomputation recomputation,
      Idempotency idempotency) {
    this.catalogue = catalogue;
    this.library = library;
    this.cache = cache;
    this.measures = measures;
    this.recomputation = recomputation;
    this.idempotency = idempotency;
  }

  void install(@Observes @Priority(FIRST) StartupEvent event) {
    library.install(catalogue);
  }

  Page<MeasureResponse> list(PageRequest page) {
    MeasureLibrary now = cache.library();
    return page.page(
        measures.page(page).stream().map(measure -> response(now, measure)).toList(),
        last -> List.of(last.code()));
  }

  MeasureResponse get(String code) {
    return measures
        .find(code)
        .map(measure -> response(cache.library(), measure))
        .orElseThrow(() -> LibraryService.notFound(code));
  }

  Page<MeasureVersionResponse> versions(String code, PageRequest page) {
    List<MeasureVersion> versions = measures.versions(code, page);
    if (versions.isEmpty() && page.isFirst()) {
      throw LibraryService.notFound(code);
    }
    return page.page(
        versions.stream().map(MeasureService::versionResponse).toList(),
        last -> List.of(last.version()));
  }

  MeasureResponse create(MeasureRequest request, @Nullable String idempotencyKey) {
    MeasureResponse created =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    idempotency.once(
                        idempotencyKey,
                        request,
                        MeasureResponse.class,
                        () -> response(measures.library(), library.create(request.definition()))));
    return recomputed(created);
  }

  MeasureResponse replace(String code, ExpectedVersion expected, MeasureRequest request) {
    LibraryService.Replaced replaced = library.replace(code, expected, request.definition());
    MeasureResponse response = response(cache.library(), replaced.measure());
    return replaced.figures() ? recomputed(response) : response;
  }

  /** The operation that deletes the figures. */
  Operation delete(String code, ExpectedVersion expected) {
    MeasureDefinition deleted = library.delete(code, expected);
    return recomputation.submit(code, cache.library().factOf(deleted));
  }

  private MeasureResponse recomputed(MeasureResponse measure) {
    return measure.recomputedBy(
        recomputation.submit(measure.code(), Objects.requireNonNull(measure.fact())).id());
  }

  private static MeasureResponse response(MeasureLibrary library, MeasureVersion measure) {
    return MeasureResponse.from(
        measure.definition(), library.factOf(measure.definition()), measure.version());
  }

  private static MeasureVersionResponse versionResponse(MeasureVersion measure) {
    return new MeasureVersionResponse(
        measure.version(),
        measure.change(),
        measure.changedBy(),
        measure.changedAt(),
        MeasureResponse.from(measure.definition(), measure.definition().fact(), measure.version()));
  }
}
