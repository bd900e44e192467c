/**
 * The report: a review as one self-contained page, in Chinese or English, for the screen, a phone
 * and A4 paper. It draws what the review says and computes nothing of its own.
 */
@NullMarked
package org.annum.review.report;

import org.jspecify.annotations.NullMarked;
