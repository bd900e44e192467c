package org.annum.metrics.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.MeasureDefinition;

/** What other features may ask about measures. */
@ApplicationScoped
public class Measures {
  private final LibraryCache cache;

  Measures(LibraryCache cache) {
    this.cache = cache;
  }

  /** A measure that is kept; operands of ratios are not. */
  public Optional<MeasureDefinition> find(String code) {
    return cache.library().find(code).filter(measure -> !measure.operand());
  }

  /** The measures that are kept. */
  public List<MeasureDefinition> all() {
    return definitions().stream().filter(measure -> !measure.operand()).toList();
  }

  /** Every definition, operands of ratios too. */
  public List<MeasureDefinition> definitions() {
    return cache.library().measures();
  }

  /** What a measure is made of, be it a ratio or not. */
  public FactKind factOf(MeasureDefinition measure) {
    return cache.library().factOf(measure);
  }

  /** The measures made of the data points of a metric; none when it may not be reported. */
  public List<MeasureDefinition> ofMetric(String metric) {
    return cache.library().ofMetric(metric);
  }

  /** The measures that ask something of a kind of fact after it was read; mostly none. */
  public List<MeasureDefinition> asking(FactKind fact) {
    return cache.library().asking(fact);
  }

  /** The measures that can count facts of an activity type or metric, or deals. */
  public List<MeasureDefinition> of(FactKind fact, String kind) {
    return cache.library().of(fact, kind);
  }

  /** Kinds of work a task tool may report. */
  public Set<String> activityTypes() {
    return cache.library().activityTypes();
  }
}
