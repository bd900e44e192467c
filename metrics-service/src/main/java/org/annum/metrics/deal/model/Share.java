package org.annum.metrics.deal.model;

import java.math.BigDecimal;

/** The fraction of a deal that is credited to somebody who supported it. */
public record Share(String employeeId, BigDecimal share) {}
