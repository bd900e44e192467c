/** A review as it was assembled, and the states it goes through. */
@NullMarked
package org.annum.review.review.model;

import org.jspecify.annotations.NullMarked;
