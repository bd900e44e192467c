/** What one employee is held to in a period. */
@NullMarked
package org.annum.goals.goal;

import org.jspecify.annotations.NullMarked;
