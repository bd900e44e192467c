/** The yearly process: which year, by which template, and who takes part. */
@NullMarked
package org.annum.review.cycle;

import org.jspecify.annotations.NullMarked;
