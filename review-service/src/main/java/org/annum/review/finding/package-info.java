/** Findings in words, in the two languages of the product. */
@NullMarked
package org.annum.review.finding;

import org.jspecify.annotations.NullMarked;
