package org.annum.review.cycle.model;

import java.util.UUID;

/** A cycle that is open to everybody with goals of its year. */
public record OpenCycle(UUID cycleId, int year, String templateId) {}
