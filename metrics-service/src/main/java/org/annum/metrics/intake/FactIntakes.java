package org.annum.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.annum.metrics.measure.model.FactKind;

/** The kinds of facts that the features of this service take in. */
@ApplicationScoped
class FactIntakes {
  private final Map<FactKind, FactIntake<?>> byFact = new EnumMap<>(FactKind.class);

  FactIntakes(Instance<FactIntake<?>> intakes) {
    intakes.forEach(intake -> byFact.put(intake.fact(), intake));
  }

  FactIntake<?> get(FactKind fact) {
    return Objects.requireNonNull(byFact.get(fact), fact::name);
  }
}
