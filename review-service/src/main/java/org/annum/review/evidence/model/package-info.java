/**
 * What a review stands on, as plain values: people, goals, team targets, rollups and feedback
 * summaries.
 */
@NullMarked
package org.annum.review.evidence.model;

import org.jspecify.annotations.NullMarked;
