/** The figures of a year beside the scores: sales results, activities, feedback and efficiency. */
@NullMarked
package org.annum.review.figure.model;

import org.jspecify.annotations.NullMarked;
