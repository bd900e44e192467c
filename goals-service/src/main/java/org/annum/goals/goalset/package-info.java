/**
 * All goals of one person and period at once, with the target of their team: a set goes in whole or
 * not at all.
 */
@NullMarked
package org.annum.goals.goalset;

import org.jspecify.annotations.NullMarked;
