/** The form of the codes of teams and positions, in plain Java. */
@NullMarked
package org.annum.goals.organisation.model;

import org.jspecify.annotations.NullMarked;
