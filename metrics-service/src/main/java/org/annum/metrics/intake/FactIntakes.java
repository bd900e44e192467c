package org.annum.metrics.intake;

import io.quarkus.arc.ClientProxy;
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

  /** They are called for every fact, so the beans themselves are kept, not their proxies. */
  FactIntakes(Instance<FactIntake<?>> intakes) {
    intakes.forEach(intake -> byFact.put(intake.fact(), ClientProxy.unwrap(intake)));
  }

  FactIntake<?> get(FactKind fact) {
    return Objects.requireNonNull(byFact.get(fact), fact::name);
  }
}
