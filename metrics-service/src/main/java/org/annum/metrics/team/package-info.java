/**
 * Figures of a team: what it did together, and where a person stands in it, without naming others.
 */
@NullMarked
package org.annum.metrics.team;

import org.jspecify.annotations.NullMarked;
