/** Attainment, scores and the overall, each with the trace that explains and recomputes it. */
@NullMarked
package org.annum.review.score.model;

import org.jspecify.annotations.NullMarked;
