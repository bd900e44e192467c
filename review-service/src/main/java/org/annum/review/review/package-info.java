/**
 * Reviews: assembled again whenever their evidence changes, until they are final; shown only to
 * those who may see them, and every look is noted.
 */
@NullMarked
package org.annum.review.review;

import org.jspecify.annotations.NullMarked;
