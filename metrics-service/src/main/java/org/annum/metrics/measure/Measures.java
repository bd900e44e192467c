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
  private final MeasureCatalogue catalogue;

  Measures(MeasureCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A measure that is kept; operands of ratios are not. */
  public Optional<MeasureDefinition> find(String code) {
    return all().stream().filter(measure -> measure.code().equals(code)).findFirst();
  }

  /** The measures that are kept. */
  public List<MeasureDefinition> all() {
    return catalogue.measures().stream().filter(measure -> !measure.operand()).toList();
  }

  /** Every definition, operands of ratios too. */
  public List<MeasureDefinition> definitions() {
    return catalogue.measures();
  }

  /** What a measure is made of, be it a ratio or not. */
  public FactKind factOf(MeasureDefinition measure) {
    return catalogue.factOf(measure);
  }

  /** The metric that a data point may report. */
  public Optional<MeasureDefinition> metric(String code) {
    return catalogue.measures().stream()
        .filter(measure -> measure.fact() == FactKind.DATA_POINT && code.equals(measure.kind()))
        .findFirst();
  }

  /** Kinds of work a task tool may report. */
  public Set<String> activityTypes() {
    return catalogue.activityTypeCodes();
  }
}
