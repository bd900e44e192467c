/** The rules of team targets in plain Java. */
@NullMarked
package org.annum.goals.target.model;

import org.jspecify.annotations.NullMarked;
