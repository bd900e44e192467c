/**
 * What reviews stand on: local copies of people, goals, team targets, rollups and feedback
 * summaries, and the list of employees and years whose evidence changed.
 */
@NullMarked
package org.annum.review.evidence;

import org.jspecify.annotations.NullMarked;
