/** The rules of goals in plain Java: units, directions, validity and weights. */
@NullMarked
package org.annum.goals.goal.model;

import org.jspecify.annotations.NullMarked;
