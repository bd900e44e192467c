/**
 * Improvement plans: a draft follows its review, an agreed one only its check-ins, which the
 * measures themselves fill.
 */
@NullMarked
package org.annum.review.plan;

import org.jspecify.annotations.NullMarked;
