/** The templates a review is made by; they ship as data. */
@NullMarked
package org.annum.review.template;

import org.jspecify.annotations.NullMarked;
