package org.annum.feedback.round.model;

import java.math.BigDecimal;

/** The average of an item that may be shown. */
public record ItemResult(String item, BigDecimal average) {}
