/** Teams and positions: a code that files and other systems use, and names for people. */
@NullMarked
package org.annum.goals.organisation;

import org.jspecify.annotations.NullMarked;
