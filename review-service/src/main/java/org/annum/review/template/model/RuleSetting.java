package org.annum.review.template.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A finding rule that is switched on, with its parameters. */
public record RuleSetting(String rule, NavigableMap<String, BigDecimal> parameters) {
  public RuleSetting {
    parameters =
        Collections.unmodifiableNavigableMap(
            parameters == null ? new TreeMap<>() : new TreeMap<>(parameters));
  }

  public static RuleSetting of(String rule, Map<String, BigDecimal> parameters) {
    return new RuleSetting(rule, new TreeMap<>(parameters));
  }

  public BigDecimal parameter(String name) {
    BigDecimal value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("rule " + rule + " needs the parameter " + name);
    }
    return value;
  }
}
