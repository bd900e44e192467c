package org.annum.metrics.source;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annum.metrics.connector.Connector;

/** The connectors that are there, by kind. */
@ApplicationScoped
public class Connectors {
  private final Map<String, Connector> byKind;

  Connectors(@All List<Connector> connectors) {
    this.byKind =
        connectors.stream().collect(Collectors.toMap(Connector::kind, Function.identity()));
  }

  /** The kinds that this replica can pull. */
  public Set<String> kinds() {
    return byKind.keySet();
  }

  public Connector get(String kind) {
    return Objects.requireNonNull(byKind.get(kind), kind);
  }

  Optional<Connector> find(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }
}
