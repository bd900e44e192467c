/** Rules that find problems in a year's figures and name the records that show them. */
@NullMarked
package org.annum.review.finding.model;

import org.jspecify.annotations.NullMarked;
