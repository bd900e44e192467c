/** What a team is held to: the denominator of a share. */
@NullMarked
package org.annum.goals.target;

import org.jspecify.annotations.NullMarked;
