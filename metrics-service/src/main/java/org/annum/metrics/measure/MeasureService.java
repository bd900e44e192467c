package org.annum.metrics.measure;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;

/** Use cases of the measure catalogue. */
@ApplicationScoped
class MeasureService {
  /** Before anything that takes facts in. */
  private static final int FIRST = 100;

  private final MeasureCatalogue catalogue;
  private final MeasureStore store;

  MeasureService(MeasureCatalogue catalogue, MeasureStore store) {
    this.catalogue = catalogue;
    this.store = store;
  }

  @Transactional
  void install(@Observes @Priority(FIRST) StartupEvent event) {
    store.save(catalogue);
  }

  List<MeasureResponse> list() {
    return catalogue.measures().stream()
        .filter(measure -> !measure.operand())
        .map(measure -> MeasureResponse.from(measure, catalogue.factOf(measure)))
        .toList();
  }
}
