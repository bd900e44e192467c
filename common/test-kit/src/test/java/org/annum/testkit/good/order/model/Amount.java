package org.annum.testkit.good.order.model;

import java.math.BigDecimal;

public record Amount(BigDecimal value) {}
