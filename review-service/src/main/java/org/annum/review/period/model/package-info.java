/**
 * Months and their moments: how they merge into quarters and years, and the arithmetic of all
 * results.
 */
@NullMarked
package org.annum.review.period.model;

import org.jspecify.annotations.NullMarked;
